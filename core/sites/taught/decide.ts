import type { Locator, TaughtField } from '../../records/taught';
import { isAuthored } from '../authored';
import { contains } from '../query';
import { type Form, fits, looksLike } from './forms';
import type { Leaf } from './leaves';
import { besideOf, type Located, locate } from './locate';
import type { Scope } from './scope';
import { isBlank, labelText } from './words';

type Weight = 1 | 2 | 3;

/** How much a locator's word weighs: a name that the page gives the field; a mark that is alone of its kind; a mere position. */
const WEIGHT: Record<Locator['by'], Weight> = {
  anchor: 3,
  label: 3,
  column: 3,
  class: 2,
  tag: 2,
  scheme: 2,
  title: 2,
  form: 2,
  path: 1,
  order: 1,
  beside: 1,
};
/** An attribute that says nothing of its own is a mark, no name. */
function weightOf(locator: Locator): Weight {
  return locator.by === 'anchor' && locator.value === null ? 2 : WEIGHT[locator.by];
}

/** A field is given from this weight on: one name, or two kinds of lesser evidence. Positions count once: they move together. */
const ENOUGH = 3;

export type Decision = (Leaf & { by: Locator }) | { why: 'not-found' | 'ambiguous' };

interface Candidate {
  leaf: Leaf;
  by: Locator[];
}

function weigh({ by, leaf }: Candidate, form: Form): number {
  const sum = (weight: Weight) => by.filter(one => weightOf(one) === weight).length * weight;
  const typed = form !== 'text' && looksLike(form, leaf.text) && !by.some(one => one.by === 'form') ? 1 : 0;
  return sum(3) + sum(2) + Math.min(1, sum(1)) + typed;
}

const names = ({ by }: Candidate) => by.some(one => weightOf(one) === 3);
const marks = ({ by }: Candidate) => by.some(one => weightOf(one) === 2);

/** Locators that mean the same: the same text in the same place, a wrapper of it counted as it. */
function gather(found: readonly { locator: Locator; located: Located }[]): Candidate[] {
  const candidates: Candidate[] = [];
  for (const { locator, located } of found) {
    if (typeof located === 'string') continue;
    const same = candidates.find(
      ({ leaf }) =>
        leaf.text === located.text &&
        (contains(leaf.element, located.element) || contains(located.element, leaf.element)),
    );
    if (same) same.by.push(locator);
    else candidates.push({ leaf: located, by: [locator] });
  }
  return candidates;
}

/** Every label by which a reader finds a field: a text that is one of them is no value. */
export function labelsOf(fields: readonly TaughtField[]): ReadonlySet<string> {
  return new Set(fields.flatMap(({ locators }) => locators.flatMap(one => (one.by === 'label' ? [one.text] : []))));
}

/**
 * The value of a field where enough independent locators agree, else why there is none.
 *
 * @param known places of the fields decided before
 * @param labels see `labelsOf`
 */
export function decide(
  { field, locators }: TaughtField,
  form: Form,
  scope: Scope,
  known: ReadonlyMap<string, Element>,
  labels: ReadonlySet<string>,
): Decision {
  const found = locators.map(locator => {
    if (locator.by !== 'beside') return { locator, located: locate(locator, { field, form }, scope) };
    const place = known.get(locator.field);
    return { locator, located: place === undefined ? 'none' : besideOf(place, locator.leaves, scope) };
  });
  const all = gather(found);
  const several = found.some(({ located }) => located === 'several');
  // A place that shows something of another form is not this field's, whatever stands there.
  const candidates = all.filter(
    ({ leaf }) => isBlank(leaf.text) || (fits(form, leaf.text, field) && !labels.has(labelText(leaf.text))),
  );
  const [best, ...others] = candidates.sort((a, b) => weigh(b, form) - weigh(a, form));
  if (best === undefined) return { why: all.length > 0 || several ? 'ambiguous' : 'not-found' };
  const rival = others.some(other => names(other) || (!names(best) && marks(other)));
  const onlyPosition = !names(best) && !marks(best);
  if (rival || onlyPosition || weigh(best, form) < ENOUGH) return { why: 'ambiguous' };
  // What somebody wrote (a mail body, a note) is never the page's own, however much it looks like it.
  if (isAuthored(best.leaf.element)) return { why: 'not-found' };
  return { ...best.leaf, by: best.by[0]! };
}
