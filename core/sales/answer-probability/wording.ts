import { stripQuotes } from '../../text/strip-quotes';
import type { Letter } from './letter';

const THANKS = /\b(thanks|thank you|thx|cheers|danke|merci|gracias)\b|谢谢|感谢/i;
const LINK = /https?:\/\//gi;
const QUESTION = /[?？](?=\s|$|["”')）])/gu;
/** Signs that stand thickly in code and logs. */
const CODE = /[{}()[\]<>=;$_#|\\]/g;

/** How a letter is worded, in numbers; NaN where its text or subject is not known. Quoted parts count by their length alone. */
export function wordingOf({ subject, text }: Letter): Record<string, number> {
  const head = subject?.trim() ?? '';
  const whole = text?.trim() ?? '';
  const body = stripQuotes(whole);
  const of = (value: number) => (whole === '' ? Number.NaN : value);
  const count = (pattern: RegExp) => body.match(pattern)?.length ?? 0;
  const questions = count(QUESTION);
  return {
    subjectLength: head === '' ? Number.NaN : Math.log1p(head.length),
    subjectAsks: head === '' ? Number.NaN : /[?？]/.test(head) ? 1 : 0,
    length: of(Math.log1p(body.length)),
    wholeLength: of(Math.log1p(whole.length)),
    quoted: of(1 - body.length / Math.max(1, whole.length)),
    lines: of(Math.log1p(count(/\n/g))),
    questions: of(Math.log1p(questions)),
    questionShare: of(questions / Math.sqrt(body.length + 100)),
    asksAtEnd: of(/[?？]/.test(body.slice(-200)) ? 1 : 0),
    thanks: of(THANKS.test(body) ? 1 : 0),
    beginsWithThanks: of(THANKS.test(body.slice(0, 80)) ? 1 : 0),
    links: of(Math.log1p(count(LINK))),
    codeShare: of(count(CODE) / Math.max(1, body.length)),
    digitShare: of(count(/\d/g) / Math.max(1, body.length)),
    self: of(count(/\b(I|my|me)\b/g) / Math.sqrt(body.length + 100)),
    other: of(count(/\b(you|your)\b/gi) / Math.sqrt(body.length + 100)),
  };
}
