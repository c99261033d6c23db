import fc from 'fast-check';
import { canonicalExport } from '../../core/team/document/canonical';
import { REMOVED, type TeamChange } from '../../core/team/document/change';
import { canonicalText, type Json } from '../../core/team/document/json';
import { Member, NOTES, RULES, TEST_KINDS } from './members';

const MEMBERS = 5;
const member = fc.nat(MEMBERS - 1);
const text = fc.array(fc.constantFrom('Refund', '退款', 'within five days', '🙂', 'é', 'call', '\n', ' '), {
  maxLength: 8,
});
const thing = fc.constantFrom('a', 'b', 'playbook:article/refund/en');

/** What happens in a team: somebody edits, removes, brings back, settles a conflict, saves a file, or reads one that was saved at any time before. */
export const team = fc.record({
  steps: fc.array(
    fc.oneof(
      fc.record({ does: fc.constant('write' as const), member, thing, body: text.map(parts => parts.join(' ')) }),
      fc.record({ does: fc.constant('title' as const), member, thing, title: fc.constantFrom('One', 'Two', '三') }),
      fc.record({ does: fc.constant('rule' as const), member, thing, rule: fc.jsonValue({ maxDepth: 2 }) }),
      fc.record({ does: fc.constant('remove' as const), member, thing, removed: fc.boolean() }),
      fc.record({ does: fc.constant('settle' as const), member, side: fc.nat(3) }),
      fc.record({ does: fc.constant('save' as const), member }),
      fc.record({ does: fc.constant('read' as const), member, file: fc.nat(50) }),
    ),
    { maxLength: 40, size: 'max' },
  ),
  /** The orders in which each reads everybody's last file, some of them twice. */
  orders: fc.array(fc.array(member, { minLength: 0, maxLength: 3 }), { minLength: MEMBERS, maxLength: MEMBERS }),
});
export type TeamRun = typeof team extends fc.Arbitrary<infer T> ? T : never;

export interface Outcome {
  members: Member[];
  /** Own changes that were acknowledged, with their member. */
  acknowledged: { by: Member; change: TeamChange }[];
}

/** Plays the steps. Files arrive late, twice, in any order or not at all. */
export function play({ steps }: TeamRun): Outcome {
  const members = Array.from({ length: MEMBERS }, (_, number) => new Member(number + 1));
  const files: Uint8Array[] = [];
  const acknowledged: Outcome['acknowledged'] = [];
  for (const [minute, step] of steps.entries()) {
    const by = members[step.member]!;
    const write = (...args: Parameters<Member['write']>) => {
      for (const change of by.write(...args)) acknowledged.push({ by, change });
    };
    switch (step.does) {
      case 'write':
        write([{ kind: NOTES, id: step.thing, fields: { body: step.body } }], minute);
        break;
      case 'title':
        write([{ kind: NOTES, id: step.thing, fields: { title: step.title } }], minute);
        break;
      case 'rule':
        write(
          [{ kind: RULES, id: step.thing, fields: { rule: JSON.parse(JSON.stringify(step.rule)) as Json } }],
          minute,
        );
        break;
      case 'remove':
        write([{ kind: NOTES, id: step.thing, fields: {}, removed: step.removed }], minute);
        break;
      case 'settle': {
        const conflict = by.conflicts()[0];
        if (!conflict) break;
        const value = conflict.sides[step.side]?.value ?? conflict.now;
        const kind = TEST_KINDS.find(({ name }) => name === conflict.collection)!;
        const fields = conflict.field === REMOVED ? {} : { [conflict.field]: value };
        const removed = conflict.field === REMOVED ? { removed: value === true } : {};
        write([{ kind, id: conflict.item, fields, ...removed }], minute, 'choice');
        break;
      }
      case 'save':
        files.push(by.bytes);
        break;
      case 'read':
        if (files.length > 0) by.read(files[step.file % files.length]!);
    }
  }
  return { members, acknowledged };
}

/** Everybody reads everybody's last file, in orders of their own and some of them twice. */
export function meet({ members }: Outcome, { orders }: TeamRun): void {
  const files = members.map(({ bytes }) => bytes);
  for (const [at, by] of members.entries()) {
    const twice = orders[at]!;
    const all = [...twice, ...files.keys()].map(which => files[which]!);
    for (const file of at % 2 === 0 ? all : all.reverse()) by.read(file);
  }
}

export function written(by: Member): string {
  return canonicalExport(by.open(), TEST_KINDS);
}

/** Why an acknowledged change is lost at this member: it is in no history, or its value neither stands nor is settled nor offered. null: it is not. */
export function lost(change: TeamChange, at: Member): string | null {
  const isKept = ({ id, fields }: TeamChange) =>
    id === change.id && canonicalText(fields) === canonicalText(change.fields);
  if (!at.changes().some(isKept)) return 'not in the history';
  const gone = change.fields.map(({ field }) => field).find(field => !isFound(change, field, at));
  return gone === undefined ? null : `${gone} neither stands nor is it offered`;
}

function isFound(change: TeamChange, field: string, at: Member): boolean {
  const { to } = change.fields.find(each => each.field === field)!;
  const kind = TEST_KINDS.find(({ name }) => name === change.collection)!;
  const item = at.item(kind, change.item);
  const conflicts = at.conflicts().filter(({ item: id, collection }) => id === change.item && collection === kind.name);
  // Whether it is there at all is settled first; what is in it then comes up.
  if (field !== REMOVED && conflicts.some(each => each.field === REMOVED)) {
    return isFound(change, field, at.ifKept(kind, change.item));
  }
  const after = followers(change, at.changes());
  const isTouchedAfter = (name: string) => after.some(({ fields }) => fields.some(each => each.field === name));
  const now = field === REMOVED ? item?.removed : (item?.fields[field] ?? null);
  return (
    canonicalText(now) === canonicalText(to) ||
    isTouchedAfter(field) ||
    conflicts.some(({ sides }) => sides.some(side => side.change === change.id)) ||
    // Of a thing that was removed afterwards, knowing of this change, nothing is to be chosen.
    (item?.removed === true && isTouchedAfter(REMOVED))
  );
}

function followers(change: TeamChange, all: readonly TeamChange[]): TeamChange[] {
  const known = new Set([change.id]);
  const found: TeamChange[] = [];
  for (let grew = true; grew; ) {
    grew = false;
    for (const other of all) {
      if (known.has(other.id) || !other.over.some(id => known.has(id))) continue;
      known.add(other.id);
      found.push(other);
      grew = true;
    }
  }
  return found;
}
