const BEFORE =
  '(?:(?<![\\p{L}\\p{N}])(?:orders?|p\\.?o\\.?|bestell(?:ung|nummer)|auftrags?(?:nummer)?|commande|pedido|encomenda|заказа?)' +
  '|订单(?:号码?|编号)?|单号|注文(?:番号)?)';
// Gaps are short: the number has to stand right after the word, and a long row of spaces must not cost time.
const BETWEEN =
  '(?:\\s{0,3}(?:numbers?|no\\.?|nr\\.?|n°|nº|№|id|ref\\.?|is|was|是|为|の|は)){0,2}\\s{0,3}[#:：（(「“"]?\\s{0,3}#?';
/** 4 to 20 of `[A-Z0-9-]`, at least one digit, no hyphen at either end. */
const NUMBER = '(?=[A-Z-]{0,19}[0-9])[A-Z0-9][A-Z0-9-]{2,18}[A-Z0-9]';
const NEAR = new RegExp(`${BEFORE}${BETWEEN}(${NUMBER})(?![\\p{Script=Latin}\\p{N}-])`, 'giu');
// The word before may be in any case; a number in small letters could be any word with a digit.
const CAPITALS = /^[A-Z0-9-]+$/;
const YEAR_OR_DATE = /^(?:19|20)\d{2}(?:-\d{1,2}(?:-\d{1,2})?)?$/;

/**
 * The order number that a text names right after a word such as "order" or 订单. null when there is none, or when there are several
 * different ones. It is the only part of an incoming mail that may reach a reply.
 *
 * @example findOrderNumber('My order #A-20418 is late') // 'A-20418'
 */
export function findOrderNumber(text: string): string | null {
  const found = new Set<string>();
  for (const [, number] of text.matchAll(NEAR)) {
    if (number !== undefined && CAPITALS.test(number) && !YEAR_OR_DATE.test(number)) found.add(number);
  }
  return found.size === 1 ? [...found][0]! : null;
}
