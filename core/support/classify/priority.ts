export interface Priority {
  priority: 'low' | 'normal' | 'high';
  /** Words that raised it, as written. */
  words: string[];
}

/** Whole words that ask for haste or tell of anger. Latin and Cyrillic ones are matched between word bounds. */
const HASTE =
  /(?<![\p{L}\p{N}])(?:urgent(?:ly)?|urgency|asap|a\.s\.a\.p|as soon as possible|immediate(?:ly)?|right away|emergency|critical|deadline|escalat\w+|angry|furious|outrageous|unacceptable|ridiculous|disgrace\w*|complain(?:t|ts|ing)?|cancel(?:l?ing|l?ed|lation)?|lawyers?|attorney|legal action|legal|sue|fraud|scam|chargeback|still waiting|third time|dringend|sofort|eilig|umgehend|unverschämt|beschwerde|anwalt|kündigen|kündigung|urgence|immédiatement|plainte|avocat|résilier|urgente|inmediatamente|imediatamente|queja|reclamação|abogado|advogado|срочно|немедленно|жалоба)(?![\p{L}\p{N}])/giu;
const HASTE_SPACELESS =
  /尽快|紧急|马上|立刻|立即|急需|加急|十万火急|投诉|律师|起诉|曝光|消费者协会|差评|太失望|非常失望|愤怒|气愤|忍无可忍|欺诈|骗子|取消|至急|緊急|クレーム|弁護士/gu;
/** Says the opposite, and hides the word of haste in it. */
const LEISURE =
  /(?<![\p{L}\p{N}])(?:not (?:really |so |very |at all )?urgent|no (?:rush|hurry|urgency)|nothing urgent|whenever you (?:have time|can|get a chance)|when you have (?:time|a moment)|nicht (?:so )?(?:dringend|eilig)|keine eile|pas urgent|no es urgente|não é urgente|не срочно)(?![\p{L}\p{N}])|不急|不着急|不紧急|有空的?时候|方便的时候|急ぎません/giu;

const WORDS_SHOWN = 6;

/**
 * How urgent a message sounds. Any word of haste makes it high; only words of leisure make it low. What the site says counts too, but has no words.
 *
 * @example priorityOf('We need this ASAP', null) // { priority: 'high', words: ['ASAP'] }
 */
export function priorityOf(text: string, stated: 'low' | 'normal' | 'high' | 'urgent' | null): Priority {
  const leisure = text.search(LEISURE) >= 0;
  const rest = text.replace(LEISURE, ' ');
  const words = new Map<string, string>();
  for (const pattern of [HASTE, HASTE_SPACELESS]) {
    for (const [word] of rest.matchAll(pattern))
      if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  const shown = [...words.values()].slice(0, WORDS_SHOWN);
  if (shown.length > 0 || stated === 'high' || stated === 'urgent') return { priority: 'high', words: shown };
  return { priority: leisure || stated === 'low' ? 'low' : 'normal', words: [] };
}
