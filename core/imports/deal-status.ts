/** Words for a deal that is still to be won, which hold the words for winning. */
const TO_BE_WON = /(?:待|预计|即将|将要|準備|予定).{0,2}(?:成交|成约|成約|受注)|(?:成約|受注)(?:予定|見込)/;
/** Words of a column for the state that leave no doubt. */
const PLAINLY_OPEN = /^(?:open|offen|ouverte?|abiert[oa]|apert[oa]|in progress|进行中|跟进中|進行中|オープン)$/i;
/** Asked in this order: "not won" and 未成交 hold the words for winning. */
const NOT_WON = /\bnot\s+won\b|\bwon['’]t\b|未成交|未成約|nicht\s+gewonnen/i;
const LOST =
  /\blost\b|closedlost|verloren|\bperdue?s?\b|\bperdid[oa]s?\b|\bpers[oa]\b|förlorad|\btapt\b|проигран|输单|丢单|失单|已输|已流失|流失|失注|실패/i;
const WON =
  /\bwon\b|closedwon|gewonnen|\bgagnée?s?\b|\bganad[oa]s?\b|\bganh[oa]s?\b|\bvint[oa]\b|vunnet|выигран|赢单|已赢|赢得|成交|成约|成約|受注|수주/i;
/** Over, but neither the one nor the other: cancelled, disqualified, closed without saying how. */
const OVER =
  /\bclosed\b|geschlossen|abgeschlossen|\bcancell?ed\b|storniert|abgebrochen|\babandoned\b|\bdeleted\b|disqualified|unqualified|\bdead\b|duplicate|no decision|\brejected\b|abgelehnt|\bfermée?s?\b|annulée?|\bcerrad[oa]\b|cancelad[oa]|关闭|取消|作废|終了|キャンセル|不成立/i;

/** What a stage's name, or a word for the state of a deal, says about it: null where it says that the deal is over and not how, or nothing. */
export function statusOfStage(stage: string): 'open' | 'won' | 'lost' | null {
  if (stage.trim() === '') return null;
  if (TO_BE_WON.test(stage)) return 'open';
  if (LOST.test(stage)) return 'lost';
  if (NOT_WON.test(stage)) return null;
  if (WON.test(stage)) return 'won';
  return OVER.test(stage) ? null : 'open';
}

/** Whether a word for the state says open, rather than being a word that says nothing about it. */
export function isPlainlyOpen(word: string): boolean {
  return PLAINLY_OPEN.test(word.trim());
}

const YES = new Set([
  '1',
  'true',
  'yes',
  'y',
  'x',
  'ja',
  'wahr',
  'oui',
  'vrai',
  'sí',
  'si',
  'verdadero',
  '是',
  'はい',
  '✓',
]);
const NO = new Set(['0', 'false', 'no', 'n', '', 'nein', 'falsch', 'non', 'faux', 'falso', '否', 'いいえ']);

/** A check box as files write it; null for anything else. */
export function flag(cell: string): boolean | null {
  const word = cell.trim().toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}
