import type { Deal, Person } from '../../records/records';
import type { World } from '../../records/world';
import { dealPeople } from '../../sales/links/deal-people';

/** The open deals of each person, by the id of the person's record: those that name the person, and those of the same company. */
export function customerDeals(world: World): ReadonlyMap<string, Deal[]> {
  const deals = new Map<string, Deal[]>();
  const peopleOf = dealPeople(world);
  const add = (person: Person, deal: Deal) => {
    const list = deals.get(person.id);
    if (list === undefined) deals.set(person.id, [deal]);
    else list.push(deal);
  };
  for (const deal of world.deals) {
    if (deal.status !== 'open') continue;
    const { named, company } = peopleOf(deal);
    for (const person of [...named, ...company]) add(person, deal);
  }
  for (const list of deals.values()) list.sort((a, b) => (a.id < b.id ? -1 : 1));
  return deals;
}
