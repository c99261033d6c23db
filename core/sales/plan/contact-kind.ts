import type { Words } from '../../records/result';
import { familyOf } from '../followups/family';
import type { FollowUp } from '../followups/result';
import type { ContactKind } from './result';

/** A date so near is worth a call. */
const NEAR_DAYS = 7;
/** Reasons that are answered in writing. */
const WRITTEN = new Set(['question', 'waiting', 'slower-than-usual', 'promise']);
/** Words by which a next step or a task names its kind; a meeting over the wire is a call. */
const NAMED: [ContactKind, RegExp][] = [
  [
    'call',
    /\b(call|phone|ring|dial|zoom|teams|video|webinar|anruf\w*|anzurufen|telefon\w*)\b|电话|致电|视频|通话|回电/i,
  ],
  ['visit', /\b(visit\w*|meet|meeting|on-?site|in person|lunch|besuch\w*|treffen|vor ort)\b|拜访|见面|面谈|上门|会面/i],
  ['mail', /\b(e-?mail|mail|send|write|reply|schreiben|schicken|senden)\b|邮件|发送|回复|写信|发给/i],
];

/** What is known of a contact beyond the reasons. */
export interface ContactFacts {
  /** What the user chose for this contact, or null. */
  chosen: ContactKind | null;
  hasPhone: boolean;
  /** Next step of the deal and titles of open tasks. */
  agreed: readonly string[];
}

/** How to contact: as the user chose, else as the next step or a task says, else what the reasons call for with what is known of the person. */
export function contactKind(item: FollowUp, facts: ContactFacts): { kind: ContactKind; why: Words } {
  if (facts.chosen !== null) return { kind: facts.chosen, why: { code: 'plan.kind.chosen' } };
  for (const quote of facts.agreed) {
    const named = NAMED.find(([, words]) => words.test(quote));
    if (named !== undefined) return { kind: named[0], why: { code: 'plan.kind.agreed', params: { quote } } };
  }
  const speaking = item.reasons.filter(({ value }) => value > 0);
  if (item.email !== null && speaking.some(({ code }) => WRITTEN.has(familyOf(code)))) {
    return { kind: 'mail', why: { code: 'plan.kind.written' } };
  }
  if (!facts.hasPhone) return { kind: 'mail', why: { code: 'plan.kind.no-phone' } };
  if (item.email === null) return { kind: 'call', why: { code: 'plan.kind.only-phone' } };
  if (speaking.some(({ code }) => familyOf(code) === 'silence'))
    return { kind: 'call', why: { code: 'plan.kind.silent' } };
  const near = speaking.some(
    ({ code, params }) =>
      code === 'followup.close-today' || (code === 'followup.close-near' && Number(params?.days) <= NEAR_DAYS),
  );
  return near
    ? { kind: 'call', why: { code: 'plan.kind.near' } }
    : { kind: 'mail', why: { code: 'plan.kind.default' } };
}
