import type { StoreName, WriteTransaction } from './schema';

/** Object stores that a transaction needs for `forgetPeople`. */
export const OUTREACH_STORES: readonly StoreName[] = ['enrolments', 'campaignMembers', 'optOuts'];

/**
 * Takes people out of every sequence and campaign, inside a transaction over `OUTREACH_STORES`.
 * An address that is never to be written to stays on its list: the person may come back with the next page.
 *
 * @param gone ids and keys of the people who are erased
 */
export async function forgetPeople(tx: WriteTransaction, gone: ReadonlySet<string>): Promise<void> {
  if (gone.size === 0) return;
  const [enrolments, members, optOuts] = await Promise.all([
    tx.objectStore('enrolments').getAll(),
    tx.objectStore('campaignMembers').getAll(),
    tx.objectStore('optOuts').getAll(),
  ]);
  await Promise.all([
    ...enrolments.filter(each => gone.has(each.personId)).map(each => tx.objectStore('enrolments').delete(each.id)),
    ...members
      .filter(each => gone.has(each.personId))
      .map(each => tx.objectStore('campaignMembers').delete([each.campaignId, each.personId])),
    ...optOuts
      .filter(each => each.what === 'allowed' && gone.has(`email:${each.address}`))
      .map(each => tx.objectStore('optOuts').delete(each.address)),
  ]);
}

/** Ids in sequences and campaigns that no record has, inside a transaction over `records` and `OUTREACH_STORES`. */
export async function missingPeople(tx: WriteTransaction): Promise<Set<string>> {
  const [enrolments, members] = await Promise.all([
    tx.objectStore('enrolments').getAll(),
    tx.objectStore('campaignMembers').getAll(),
  ]);
  const ids = [...new Set([...enrolments, ...members].map(({ personId }) => personId))];
  const records = tx.objectStore('records');
  const found = await Promise.all(
    ids.map(async id => (await records.getKey(id)) ?? (await records.index('keys').getKey(id))),
  );
  return new Set(ids.filter((_, at) => found[at] === undefined));
}
