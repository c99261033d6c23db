/** Words of somebody who may leave. Stronger than the category "cancellation": an order that is cancelled is not a customer who is lost. */
const RISK =
  /(?<![\p{L}\p{N}])(?:cancel(?:l?ing)? (?:(?:my|our|the|this) )?(?:subscription|account|contract|plan|membership|licen[cs]es?|service)|cancellation of (?:my|our|the) (?:subscription|contract|account)|terminat(?:e|ing) (?:(?:my|our|the|this) )?(?:contract|agreement|subscription)|(?:not|won't|will not) (?:be )?renew(?:ing)?|close (?:my|our) account|switch(?:ing)? (?:to (?:a |an |another |your )?(?:competitor|other|different|provider|vendor)|provider|vendor|supplier)s?|mov(?:e|ing) to (?:a |another )?(?:competitor|provider|vendor)|look(?:ing)? (?:for|at) (?:an )?alternatives?|take (?:my|our) business elsewhere|go(?:ing)? (?:to|with) (?:a|the|your) competitors?|leav(?:e|ing) (?:you|your (?:service|platform|company))|last chance|notice of termination|kündig(?:e|en|ung)|vertrag (?:auflösen|beenden)|nicht verlängern|anbieter wechseln|zur konkurrenz|zu einem anderen anbieter|alternativen? (?:suchen|ansehen|prüfen))(?![\p{L}\p{N}])|取消(?:订阅|会员|合同|服务|账号|账户)|退订|解约|终止(?:合同|服务|合作)|解除合同|不(?:再|打算|会|想)?续(?:费|约|订)|注销(?:账号|账户)|换(?:一家|别家|其他|供应商|服务商)|考虑(?:别家|其他(?:供应商|服务商|产品))|不再(?:使用|合作)|找别家/giu;
/** "I don't want to cancel my subscription" is the opposite. */
const DENIAL =
  /(?:\b(?:don't|do not|didn't|did not|won't|will not|never|not going to|without|not) (?:\w+ ){0,3}|\b(?:nicht|keine?n?|ohne) (?:\w+ ){0,2}|(?:不想|不会|不打算|没有要|不是要|不要))$/iu;
/** Words that deny in themselves: "not renew", 不续费. */
const DENIES_ITSELF = /^(?:not|won't|will not|nicht|不)/i;
const REACH = 40;
const WORDS_SHOWN = 4;

/**
 * Words that tell of a customer who may leave, as written, each once; empty where nothing does. English, German and Chinese.
 *
 * @example cancellationRisk('Otherwise we are switching to a competitor.') // ['switching to a competitor']
 */
export function cancellationRisk(text: string): string[] {
  const words = new Map<string, string>();
  for (const found of text.matchAll(RISK)) {
    const [word] = found;
    const before = text.slice(Math.max(0, found.index - REACH), found.index);
    if (!DENIES_ITSELF.test(word) && DENIAL.test(before)) continue;
    if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  return [...words.values()].slice(0, WORDS_SHOWN);
}
