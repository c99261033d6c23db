import { pick, seeded } from '../taught/seeded';
import type { TestPage } from '../test-pages';
import { BARE_READERS } from './bare-readers';
import { saysValueOf, silentMisses, wrongValues } from './judge';
import { elementsIn, MUTATIONS, textsIn, type Undo } from './mutations';

/** Time of reading. */
const NOW = new Date('2026-11-22T09:00:00.000Z');

/** What came of reading mutated copies of one test page. */
export interface MutatedCount {
  page: string;
  mutated: number;
  /** Copies on which something was still read. */
  stillRead: number;
  thrown: string[];
  wrong: string[];
  silent: string[];
  /** Changes made, by name. */
  changes: Record<string, number>;
}

/** Changes after which a place may be empty, or a record out of sight. */
const EMPTYING = new Set(['blankText', 'hide']);

/** A card without its link names no record: what is left of it is text beside a heading. */
const linksAmong = (elements: readonly Element[]) =>
  elements.filter(element => element.localName === 'a' && element.hasAttribute('href') && element.isConnected).length;

/** Makes one to three changes to the page, reads it with the bare reader (a throw shows), takes the changes back; so many times. */
export function readMutated(
  document: Document,
  page: Pick<TestPage, 'name' | 'site' | 'kind' | 'expected'> & { url: string },
  copies: number,
  seed: number,
): MutatedCount {
  const reader = BARE_READERS[`${page.site}/${page.kind}`]!;
  const url = new URL(page.url);
  const random = seeded(seed);
  const elements = elementsIn(document);
  const values = elements
    .flatMap(textsIn)
    .filter(node => !node.parentElement!.closest('head') && saysValueOf(page.expected.records, node.nodeValue!));
  const count: MutatedCount = {
    page: page.name,
    mutated: 0,
    stillRead: 0,
    thrown: [],
    wrong: [],
    silent: [],
    changes: {},
  };
  const isBoard = /board|kanban/.test(page.name);
  const links = linksAmong(elements);
  const isUnlinked = () => linksAmong(elements) < links;
  while (count.mutated < copies) {
    const undos: Undo[] = [];
    const done: string[] = [];
    const names: string[] = [];
    const moved: string[] = [];
    for (let change = 1 + Math.floor(random() * 3); change > 0; change--) {
      const element = pick(elements, random);
      const mutate = pick(MUTATIONS, random);
      const undo = mutate(element, { random, elements, values, moved });
      if (undo === null) continue;
      undos.push(undo);
      names.push(mutate.name);
      done.push(`${mutate.name} <${element.localName} class="${element.getAttribute('class') ?? ''}">`);
    }
    if (undos.length === 0) continue;
    count.mutated++;
    for (const name of names) count.changes[name] = (count.changes[name] ?? 0) + 1;
    const say = (what: string) => `${page.name}: ${what} after ${done.join(', ')}`;
    try {
      const sighting = reader(document, url, NOW);
      if (sighting !== null && sighting.records.length > 0) count.stillRead++;
      count.wrong.push(...wrongValues(sighting?.records ?? [], page.expected.records, moved).map(say));
      const emptied = moved.length > 0 || names.some(name => EMPTYING.has(name)) || (isBoard && isUnlinked());
      count.silent.push(...silentMisses(sighting, page, emptied).map(say));
    } catch (error) {
      count.thrown.push(say(String(error)));
    }
    for (const undo of undos.reverse()) undo();
  }
  const again = reader(document, url, NOW)?.records.length ?? 0;
  if (again !== Object.keys(page.expected.records).length) throw new Error(`${page.name} is not whole again`);
  return count;
}
