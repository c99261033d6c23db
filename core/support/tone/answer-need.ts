import { asksQuestion, closesConversation, requestSentences } from '../../sales/conversation/requests';

/** What a message wants: an answer to a question, something done, or nothing (thanks, an automatic reply); `statement` tells something, which wants at least a word back. */
export type MessageKind = 'question' | 'request' | 'statement' | 'thanks' | 'auto-reply';
export interface AnswerNeed {
  kind: MessageKind;
  needed: boolean;
  /** The sentence or subject that tells it; null where only the absence of a question does. */
  because: string | null;
}

const AUTO_REPLY =
  /^(?:\[?(?:auto(?:matic|mated)?[- ]?(?:reply|response|answer)|out of (?:the )?office|abwesenheits\S*|automatische (?:antwort|abwesenheits\S*)|réponse automatique|absence du bureau|respuesta automática|fuera de (?:la )?oficina|resposta automática|fora do escritório|автоматический ответ|автоответ|自动回复|自動回覆|自動応答|自動返信|不在通知)\]?)/i;
const AUTO_TEXT =
  /\b(?:i am|i'm|i will be) (?:currently )?out of (?:the )?office\b|\bthis is an automat(?:ic|ed) (?:reply|response|message)\b|\bich bin (?:derzeit|bis|vom|ab)\b.{0,60}\b(?:nicht im (?:büro|haus)|abwesend|nicht erreichbar)|(?:这是|此为).{0,6}自动(?:回复|发送)|我(?:正在|目前)?(?:休假|外出|不在办公室)/i;
/** Automatic replies say what they are at their top. */
const TOP = 300;
const QUOTE = 160;

/**
 * Whether somebody waits for an answer, and what tells it.
 *
 * @example answerNeed('Thanks, got it!', null) // { kind: 'thanks', needed: false, because: 'Thanks, got it!' }
 */
export function answerNeed(text: string, subject: string | null): AnswerNeed {
  const plain = text.trim();
  if (subject !== null && AUTO_REPLY.test(subject.trim()))
    return { kind: 'auto-reply', needed: false, because: subject.trim().slice(0, QUOTE) };
  const automatic = plain.slice(0, TOP).match(AUTO_TEXT);
  if (automatic) return { kind: 'auto-reply', needed: false, because: automatic[0].slice(0, QUOTE) };
  if (closesConversation(plain)) return { kind: 'thanks', needed: false, because: plain.slice(0, QUOTE) };
  const [first = null] = requestSentences(plain);
  if (first === null) return { kind: 'statement', needed: true, because: null };
  return { kind: asksQuestion(plain) ? 'question' : 'request', needed: true, because: first.slice(0, QUOTE) };
}
