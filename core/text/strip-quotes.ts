/** A line that introduces quoted history, as mail programs write it. Only short lines are tested, so each pattern stays linear. */
const ATTRIBUTION = [
  /^on\b.{4,300}\bwrote\s*:$/i,
  /^am\b.{4,300}\bschrieb\b.{0,200}:$/i,
  /^.{1,200}\bschrieb am\b.{4,200}:$/i,
  /^le\b.{4,300}\ba écrit\s*:$/i,
  /^el\b.{4,300}\bescribió\s*:$/i,
  /^em\b.{4,300}\bescreveu\s*:$/i,
  /^.{4,300}(?:пишет|написал|написала|написал\(а\))\s*:$/i,
  /^(?:在|于)?\s*\d{4}\s*[年/-].{4,300}写道\s*[:：]?$/,
  /^.{1,200}(?:在|于)\s*\d{4}\s*[年/-].{2,200}写道\s*[:：]?$/,
  /^(?:在|于).{2,300}写道\s*[:：]?$/,
  /^.{4,300}のメール\s*[:：]?$/,
  /^.{4,300}(?:さんは書きました|が書きました)\s*[:：]?$/,
];
const DIVIDER = [
  /^-{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine|mensaje original|mensagem original|原始邮件|原邮件|исходное сообщение)\s*-{2,}$/i,
  /^-{2,}\s*(?:forwarded message|weitergeleitete nachricht|message transféré|转发的邮件|转发邮件信息)\s*-{2,}$/i,
  /^begin forwarded message:$/i,
];
/** Outlook's block of headers: a sender line, with a date or recipient line right after it. */
const HEADER_FROM = /^\*?(?:from|von|de|发件人|寄件者|差出人|от)\s?\*?\s*[:：]\*?\s*\S/i;
const HEADER_NEXT =
  /^\*?(?:sent|date|to|gesendet|datum|an|envoyé|à|enviado|para|fecha|data|发送时间|日期|时间|收件人|送信日時|宛先|дата|отправлено|кому)\s?\*?\s*[:：]/i;
const SIGNATURE = [
  /^--\s?$/,
  /^sent from my \w+/i,
  /^get outlook for \w+/i,
  /^von meinem .{2,40} gesendet\.?$/i,
  /^envoyé de mon \w+/i,
  /^enviado desde mi \w+/i,
  /^enviado do meu \w+/i,
  /^发自我的\s?\S+/,
  /^从我的.{1,20}发送/,
];
const LONGEST_MARKER = 320;
/** An attribution may be broken over this many lines. */
const WRAPPED_LINES = 3;

/**
 * The part of a plain-text mail that its sender wrote: without `>` lines, quoted history, forwarded mails and the signature.
 * Answers between quoted lines are kept. A mail that is nothing but a quote gives an empty text.
 *
 * @example stripQuotes('Yes, please.\n\nOn Mon, 3 Nov 2025, Ann <ann@north.example> wrote:\n> Shall I?') // 'Yes, please.'
 */
export function stripQuotes(text: string): string {
  const lines = text.split(/\r\n|\r|\n/);
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = (lines[at] ?? '').trim();
    if (line.startsWith('>') || line.startsWith('＞')) continue;
    if (line.length <= LONGEST_MARKER) {
      if (SIGNATURE.some(pattern => pattern.test(line))) {
        at = endOfSignature(lines, at);
        continue;
      }
      if (DIVIDER.some(pattern => pattern.test(line)) || isHeaderBlock(lines, at)) break;
      const wrapped = attributionLines(lines, at);
      if (wrapped > 0) {
        // Without `>` marks nobody can tell where the history ends, so all of it goes.
        if (!nextFilled(lines, at + wrapped).startsWith('>')) break;
        at += wrapped - 1;
        continue;
      }
    }
    kept.push((lines[at] ?? '').trimEnd());
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
  if (!/[:：道ル]\s*$/.test((lines[at + count - 1] ?? '').slice(-LONGEST_MARKER))) return false;
  const joined = lines
    .slice(at, at + count)
    .map(line => line.slice(0, LONGEST_MARKER + 1).trim())
    .join(' ');
  return joined.length <= LONGEST_MARKER && ATTRIBUTION.some(pattern => pattern.test(joined));
}

function isHeaderBlock(lines: string[], at: number): boolean {
  if (!HEADER_FROM.test((lines[at] ?? '').trim())) return false;
  return [1, 2].some(offset => HEADER_NEXT.test((lines[at + offset] ?? '').trim().slice(0, LONGEST_MARKER)));
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
