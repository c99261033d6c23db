import type { Change } from '../../records/change';
import { type Criterion, criterionKey } from '../../records/criterion';
import type { Deal, Person } from '../../records/records';
import type { Instant } from '../../records/time';
import type { World } from '../../records/world';
import { changesByDeal } from '../../sales/history/changes-by-deal';
import { dealPeople } from '../../sales/links/deal-people';
import { decidesByTitle } from './people';

/** What the user last said of one step or criterion of one deal. */
export interface Tick {
  yes: boolean;
  at: Instant;
}

/** Whether a deal has what a criterion asks for, and how that is known. */
export interface Answer {
  /** null: the user was asked and has not said. */
  met: boolean | null;
  /** `value`: the record says so; `title`: a job title does; `hand`: the user does. */
  by: 'value' | 'title' | 'hand' | null;
  /** hand: when. */
  at: Instant | null;
  /** People that the answer rests on. */
  people: { id: string; name: string | null; jobTitle: string | null }[];
}

/** What criteria look at, made ready for any number of deals. */
export interface DealFacts {
  changesOf: (deal: Deal) => readonly Change[];
  answer: (deal: Deal, criterion: Criterion, before?: Instant) => Answer;
}

/**
 * Reads the world once for criteria. With `before`, an answer is that of that instant as far as it is known: ticks made later don't count, and the
 * fields with a history have their value of then. People and other fields are those of today.
 */
export function dealFacts(world: World): DealFacts {
  const changes = changesByDeal(world);
  const peopleOf = dealPeople(world);
  const ticks = ticksByDeal(world);
  const changesOf = (deal: Deal) => changes.get(deal.id) ?? [];
  const known = new Map<Deal, Person[]>();
  /** Those whom the deal names; where it names nobody, those of its company. */
  const people = (deal: Deal) => {
    let found = known.get(deal);
    if (found === undefined) {
      const { named, company } = peopleOf(deal);
      found = named.length > 0 ? named : company;
      known.set(deal, found);
    }
    return found;
  };
  return {
    changesOf,
    answer(deal, criterion, before) {
      if (criterion.needs === 'field') {
        const value = valueAt(deal, changesOf(deal), criterion.field, before ?? null);
        const met = value !== null && value !== '';
        return { met, by: met ? 'value' : null, at: null, people: [] };
      }
      const tick = tickAt(ticks.get(deal.id)?.get(criterionKey(criterion)), before ?? null);
      if (tick !== null) return { met: tick.yes, by: 'hand', at: tick.at, people: [] };
      if (criterion.needs === 'step') return { met: null, by: null, at: null, people: [] };
      const all = people(deal);
      const found = criterion.needs === 'people' ? all : all.filter(decidesByTitle);
      const met = found.length >= (criterion.needs === 'people' ? criterion.atLeast : 1);
      const by = criterion.needs === 'people' ? 'value' : 'title';
      return {
        met,
        by: met ? by : null,
        at: null,
        people: found.map(({ id, name, jobTitle }) => ({ id, name, jobTitle })),
      };
    },
  };
}

/** By deal, then by the key of the criterion: every tick, oldest first. */
function ticksByDeal(world: World): Map<string, Map<string, (Tick | { yes: null; at: Instant })[]>> {
  const byDeal = new Map<string, Map<string, (Tick | { yes: null; at: Instant })[]>>();
  for (const { what, subject, choice, text, at } of world.decisions) {
    if (what !== 'checked' || choice === null) continue;
    const ofDeal = byDeal.get(subject) ?? new Map<string, (Tick | { yes: null; at: Instant })[]>();
    byDeal.set(subject, ofDeal);
    const list = ofDeal.get(choice) ?? [];
    ofDeal.set(choice, list);
    list.push({ yes: text === 'yes' ? true : text === 'no' ? false : null, at });
  }
  return byDeal;
}

function tickAt(
  ticks: readonly { yes: boolean | null; at: Instant }[] | undefined,
  before: Instant | null,
): Tick | null {
  const last = ticks?.findLast(({ at }) => before === null || at < before);
  return last === undefined || last.yes === null ? null : { yes: last.yes, at: last.at };
}

/** The field's value just before an instant: later changes are taken back, as far as there are any. */
function valueAt(deal: Deal, changes: readonly Change[], field: keyof Deal & string, before: Instant | null): unknown {
  let value: unknown = deal[field];
  if (before === null) return value;
  for (const change of changes.toReversed()) {
    if (change.at < before) break;
    const own = change.fields.find(each => each.field === field);
    if (own !== undefined) value = change.created ? own.to : own.from;
  }
  return value;
}
