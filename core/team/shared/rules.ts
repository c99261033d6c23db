import { Rule } from '../../records/rule';
import type { Fields } from '../document/json';
import { isSame } from '../document/json';
import { rows } from './rows';
import type { StoredKind } from './stored-kind';

const kept = rows<'rules'>({
  store: 'rules',
  schema: Rule,
  fields: ['name', 'about', 'when', 'if', 'actions', 'atMostPerDay'],
  title: ({ name }) => (typeof name === 'string' ? name : ''),
  shared: ({ name, about, when, if: condition, actions, atMostPerDay }) =>
    ({ name, about, when, if: condition, actions, atMostPerDay }) as unknown as Fields,
  value: (id, fields, _before, at) => ({ ...fields, id, editedAt: at }),
});

/**
 * Rules. Whether one is switched on is each user's own: a new one is off, and one that now looks at something else goes off, as it was tried as
 * it was before.
 */
export const rules: StoredKind = {
  ...kept,
  stores: ['rules', 'ruleStates'],
  async put(tx, id, record, fields, cause) {
    const before = await tx.objectStore('rules').get(id);
    const looksElsewhere =
      before === undefined || !isSame([before.about, before.when, before.if], [fields.about, fields.when, fields.if]);
    if (looksElsewhere) await tx.objectStore('ruleStates').delete(id);
    return kept.put(tx, id, record, fields, cause);
  },
  async remove(tx, id) {
    await tx.objectStore('ruleStates').delete(id);
    await kept.remove(tx, id);
  },
};
