/** Longest quote in UTF-16 units. */
const QUOTE_LIMIT = 200;

/**
 * Sentences of a message in their order, without quoted lines and without what follows a signature mark.
 *
 * @example sentences('Hi Lena,\ncan we talk on Friday? Thanks.') // ['Hi Lena,', 'can we talk on Friday?', 'Thanks.']
 */
export function sentences(text: string): string[] {
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^-- ?$/.test(line)) break;
    if (!line.trimStart().startsWith('>')) lines.push(line);
  }
  return lines
    .flatMap(line => line.split(/(?<=[.!?]["”']?)\s+|(?<=[。！？])/))
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')
    .map(sentence => (sentence.length > QUOTE_LIMIT ? `${sentence.slice(0, QUOTE_LIMIT - 1)}…` : sentence));
}
