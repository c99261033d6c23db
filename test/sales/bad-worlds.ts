import type { Deal } from '../../core/records/records';
import { addDays } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { deal, euros, message, person, ticket } from './records';

export interface BadWorld {
  name: string;
  world: World;
  /** Codes that must all be said: the honest words about what is wrong or missing. */
  says: string[];
}

const DECIDED = 60;

/** Deals of two years, four in ten won, each with values that differ; `given` overwrites. */
function decided(given: (at: number) => Partial<Deal>, n = DECIDED): Deal[] {
  return Array.from({ length: n }, (_, at) => {
    const createdDate = addDays('2024-11-25', (at * 11) % 600);
    return deal(`c${at}`, {
      status: at % 5 < 2 ? 'won' : 'lost',
      amount: euros(500 + ((at * 97) % 1000)),
      createdDate,
      closedDate: addDays(createdDate, 10 + ((at * 13) % 80)),
      owner: ['Ann', 'Bo', 'Cy'][at % 3] as string,
      source: ['Web', 'Fair'][at % 2] as string,
      product: 'Box',
      ...given(at),
    });
  });
}

function open(given: (at: number) => Partial<Deal> = () => ({}), n = 12): Deal[] {
  return Array.from({ length: n }, (_, at) =>
    deal(`o${at}`, {
      status: 'open',
      stage: ['Lead', 'Demo', 'Offer'][at % 3] as string,
      amount: euros(800 + at),
      createdDate: addDays('2026-09-01', at * 4),
      closeDate: '2026-12-15',
      owner: 'Ann',
      source: 'Web',
      personKeys: ['test:mara'],
      ...given(at),
    }),
  );
}

/** The deals with one customer who waits for an answer, so that every analysis has something to do. */
function worldOf(...deals: Deal[][]): World {
  const mara = { name: 'Mara', email: 'mara@mara.example' };
  const text = 'Can you send the invoice again? The last one shows the wrong amount.';
  return {
    ...emptyWorld(),
    deals: deals.flat(),
    people: [person('mara')],
    messages: [message('m1', { threadKey: 'thread:1', from: mara, at: '2026-11-20T09:00:00.000Z', text })],
    tickets: [ticket('t1', { subject: text, requester: mara, openedAt: '2026-11-19T09:00:00.000Z' })],
  };
}

const alike = { amount: euros(900), createdDate: '2026-01-05', closedDate: '2026-03-01', owner: 'Ann', source: 'Web' };

/** Every entry of the list of bad input, as a world of records. */
export function badWorlds(): BadWorld[] {
  return [
    {
      name: 'all won',
      world: worldOf(
        decided(() => ({ status: 'won' })),
        open(),
      ),
      says: ['win.too-few'],
    },
    {
      name: 'all lost',
      world: worldOf(
        decided(() => ({ status: 'lost' })),
        open(),
      ),
      says: ['win.too-few'],
    },
    { name: 'one deal', world: worldOf(open(undefined, 1)), says: ['report.few'] },
    {
      name: 'identical rows',
      world: worldOf(
        decided(() => ({ ...alike, status: 'won' })),
        open(() => alike),
      ),
      says: ['win.too-few'],
    },
    {
      name: 'constant columns',
      world: worldOf(
        decided(at => ({ ...alike, status: at % 2 ? 'won' : 'lost' })),
        open(() => alike),
      ),
      says: ['win.no-signal'],
    },
    {
      name: 'columns that are missing throughout',
      world: worldOf(
        decided(() => ({ amount: null, createdDate: null, closedDate: null, owner: null, source: null })),
        open(() => ({ amount: null, createdDate: null, closeDate: null, stage: null, owner: null })),
      ),
      says: ['left.no-amount', 'left.no-closed-date'],
    },
    {
      name: '5,000 distinct categories',
      world: worldOf(
        decided(at => ({ owner: `Owner ${at}`, source: `Source ${at}`, product: `Product ${at}` }), 5_000),
        open(at => ({ owner: `Owner ${at}`, source: `Source ${5_000 + at}`, stage: `Stage ${at}` })),
      ),
      says: ['win.no-signal'],
    },
    {
      name: 'amounts of 0',
      world: worldOf(
        decided(() => ({ amount: euros(0) })),
        open(() => ({ amount: euros(0) })),
      ),
      says: ['left.no-amount', 'forecast.note.no-open'],
    },
    {
      name: 'negative amounts',
      world: worldOf(
        decided(() => ({ amount: euros(-50) })),
        open(() => ({ amount: euros(-50) })),
      ),
      says: ['left.negative-amount', 'report.negative'],
    },
    {
      name: 'amounts of 10^15 beside ordinary ones',
      world: worldOf(
        decided(at => (at % 7 ? {} : { amount: { minor: 1e17, currency: 'EUR' } })),
        open(at => (at % 3 ? {} : { amount: { minor: 1e17, currency: 'EUR' } })),
      ),
      says: ['report.far-off'],
    },
    {
      name: 'dates in the future',
      world: worldOf(
        decided(() => ({ createdDate: '2999-01-05', closedDate: '2999-03-01' })),
        open(() => ({ createdDate: '2999-01-01', closeDate: '9999-12-31', lastActivityDate: '2999-01-01' })),
      ),
      says: ['left.closed-later'],
    },
    {
      name: 'dates before 1970',
      world: worldOf(
        decided(() => ({ createdDate: '1955-01-05', closedDate: '1960-01-01' })),
        open(() => ({ createdDate: '1901-01-01', closeDate: '1902-12-31', lastActivityDate: '1901-02-01' })),
      ),
      says: ['note.old-data'],
    },
    {
      name: 'closed before created',
      world: worldOf(
        decided(() => ({ createdDate: '2026-03-01', closedDate: '2025-01-01' })),
        open(),
      ),
      says: ['left.closed-before-created'],
    },
    {
      name: 'duplicates',
      world: doubled(
        worldOf(
          decided(() => ({})),
          open(),
        ),
      ),
      says: ['report.twice'],
    },
    {
      name: 'mixed currencies without rates',
      world: worldOf(
        decided(at => ({ amount: { minor: 90_000 + at, currency: ['EUR', 'USD', 'JPY', null][at % 4] ?? null } })),
        open(at => ({ amount: { minor: 90_000, currency: ['EUR', 'USD', 'JPY'][at % 3] as string } })),
      ),
      says: ['left.other-currency', 'left.no-currency'],
    },
    { name: 'nothing at all', world: emptyWorld(), says: ['report.few'] },
  ];
}

/** Each deal twice, as two imports of one list under other ids give them. */
function doubled(world: World): World {
  const copies = world.deals.map(each => ({ ...each, id: `${each.id}-copy`, keys: [`test:${each.id}-copy`] }));
  return { ...world, deals: [...world.deals, ...copies] };
}
