import {
  ATTRIBUTION,
  ATTRIBUTION_END,
  BANNER,
  DISCLAIMER,
  DIVIDER,
  HEADER_DATE_FIRST,
  HEADER_FROM,
  HEADER_NEXT,
  SIGNATURE,
  UNDERLINE,
} from './quote-marks';

const LONGEST_MARKER = 320;
/** An attribution may be broken over this many lines. */
const WRAPPED_LINES = 3;
/** Of a line, this much tells a disclaimer: they are long. */
const DISCLAIMER_START = 320;

/**
 * The part of a plain-text mail that its sender wrote: without `>` lines, quoted history, forwarded mails, the signature, and what mail servers add (disclaimers, warnings).
 * Answers between quoted lines are kept. A mail that is nothing but a quote gives an empty text.
 *
 * @example stripQuotes('Yes, please.\n\nOn Mon, 3 Nov 2025, Ann <ann@north.example> wrote:\n> Shall I?') // 'Yes, please.'
 */
export function stripQuotes(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const kept: string[] = [];
  let written = false;
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (line.startsWith('>') || line.startsWith('＞')) continue;
    // A mail that begins with these words is about them.
    if (written && DISCLAIMER.some(pattern => pattern.test(line.slice(0, DISCLAIMER_START)))) {
      at = endOfSignature(lines, at);
      continue;
    }
    if (BANNER.some(pattern => pattern.test(line.slice(0, DISCLAIMER_START)))) continue;
    if (line.length <= LONGEST_MARKER) {
      if (SIGNATURE.some(pattern => pattern.test(line))) {
        at = endOfSignature(lines, at);
        continue;
      }
      if (DIVIDER.some(pattern => pattern.test(line)) || isHeaderBlock(lines, UNDERLINE.test(line) ? at + 1 : at))
        break;
      const wrapped = attributionLines(lines, at);
      if (wrapped > 0) {
        // Without `>` marks nobody can tell where the history ends, so all of it goes.
        if (!nextFilled(lines, at + wrapped).startsWith('>')) break;
        at += wrapped - 1;
        continue;
      }
    }
    kept.push((lines[at] ?? '').trimEnd());
    written ||= line !== '';
  }
  return kept.join('\n').trim();
}

/** How many lines from `at` on form an attribution, 0 for none. */
function attributionLines(lines: string[], at: number): number {
  for (let count = 1; count <= WRAPPED_LINES; count++) {
    const next = (lines[at + count - 1] ?? '').trim();
    if (next === '' || next.startsWith('>')) return 0;
    if (!isAttribution(lines, at, count)) continue;
    // "Thanks!" before a complete attribution is the sender's own line.
    for (let inner = 1; inner < count; inner++) if (isAttribution(lines, at + inner, count - inner)) return 0;
    return count;
  }
  return 0;
}

function isAttribution(lines: string[], at: number, count: number): boolean {
  if (!ATTRIBUTION_END.test((lines[at + count - 1] ?? '').slice(-LONGEST_MARKER))) return false;
  const joined = lines
    .slice(at, at + count)
    .map(line => line.slice(0, LONGEST_MARKER + 1).trim())
    .join(' ');
  return joined.length <= LONGEST_MARKER && ATTRIBUTION.some(pattern => pattern.test(joined));
}

function isHeaderBlock(lines: string[], at: number): boolean {
  const line = (offset: number) => (lines[at + offset] ?? '').trim().slice(0, LONGEST_MARKER);
  if (HEADER_DATE_FIRST.test(line(0))) return HEADER_FROM.test(line(1));
  return HEADER_FROM.test(line(0)) && [1, 2].some(offset => HEADER_NEXT.test(line(offset)));
}

function nextFilled(lines: string[], from: number): string {
  // Two blank lines at most stand between an attribution and its quote.
  for (let at = from; at < Math.min(from + 3, lines.length); at++) {
    const line = (lines[at] ?? '').trim();
    if (line !== '') return line;
  }
  return '';
}

/** A signature reaches to the end, or to quoted lines after which the sender goes on. */
function endOfSignature(lines: string[], at: number): number {
  let end = at;
  while (end + 1 < lines.length && !(lines[end + 1] ?? '').trim().startsWith('>')) end++;
  return end;
}
