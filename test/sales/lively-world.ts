import { addDays } from '../../core/records/time';
import { emptyWorld, type World } from '../../core/records/world';
import { change, deal, euros, message, person, task, ticket } from './records';
import { chance } from './simulated-world';

const STAGES = ['Qualified', 'Demo', 'Proposal', 'Negotiation'];
const OWN = 'lena@own.example';
const SENTENCES = [
  'Could you send the security sheet?',
  'Thanks, all good.',
  '请问价格是多少？',
  "I'll send the contract by Friday.",
  'We are looking at the numbers internally.',
  'Können Sie uns bis Montag ein Angebot schicken?',
];

/** A mixed world of every kind of record, drawn from a seed: deals with a stage history, mail both ways, tickets, tasks and decisions. */
export function livelyWorld(seed: number, size: number): World {
  const random = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const world = emptyWorld();
  for (let i = 0; i < size; i++) {
    const created = addDays('2025-06-01', Math.floor(random() * 530));
    const reached = Math.floor(random() * STAGES.length);
    const decided = random() < 0.7;
    const won = decided && random() < 0.15 + 0.2 * reached;
    const closed = addDays(created, 5 + Math.floor(random() * 90));
    const isClosed = decided && closed < '2026-11-22';
    const id = `d${i}`;
    const source = {
      from: 'page',
      site: 'test',
      url: `https://crm.example/${id}`,
      at: '2026-11-20T08:00:00.000Z',
    } as const;
    for (let step = 0; step <= reached; step++) {
      const at = `${addDays(created, step * 4)}T10:00:00.000Z`;
      world.changes.push(change(id, at, 'stage', step === 0 ? null : STAGES[step - 1], STAGES[step], step === 0));
    }
    if (random() < 0.2) {
      world.changes.push(
        change(id, `${addDays(created, 3)}T09:00:00.000Z`, 'closeDate', addDays(created, 20), addDays(created, 60)),
      );
    }
    world.deals.push(
      deal(id, {
        amount: random() < 0.1 ? null : euros(500 + Math.floor(random() * 60_000)),
        status: isClosed ? (won ? 'won' : 'lost') : 'open',
        stage: isClosed ? (won ? 'Closed Won' : 'Closed Lost') : (STAGES[reached] as string),
        createdDate: created,
        closedDate: isClosed ? closed : null,
        closeDate: random() < 0.7 ? addDays('2026-11-22', Math.floor(random() * 90) - 30) : null,
        companyName: `Company ${i % 40}`,
        personKeys: random() < 0.6 ? [`test:p${i % 60}`] : [],
        owner: pick(['Ann', 'Bo']),
        source: pick(['Web', 'Referral', null]),
        lastActivityDate: random() < 0.5 ? addDays('2026-11-22', -Math.floor(random() * 80)) : null,
        nextActivityDate: random() < 0.3 ? addDays('2026-11-22', Math.floor(random() * 30) - 10) : null,
        provenance: { nextStep: source, closeDate: source },
      }),
    );
  }
  for (let i = 0; i < 60; i++) {
    world.people.push(person(`p${i}`, { companyName: `Company ${i % 40}` }));
    const them = { name: `Person p${i}`, email: `p${i}@p${i}.example` };
    let at = Date.parse('2026-09-01T08:00:00.000Z') + random() * 40 * 86_400_000;
    for (let turn = 0; turn < Math.floor(random() * 9); turn++) {
      at += random() * 8 * 86_400_000;
      const outbound = random() < 0.5;
      world.messages.push(
        message(`m${i}-${turn}`, {
          threadKey: `thread:${i}`,
          from: outbound ? { name: 'Lena', email: OWN } : them,
          to: [outbound ? them : { name: 'Lena', email: OWN }],
          at: new Date(Math.min(at, Date.parse('2026-11-22T08:00:00.000Z'))).toISOString(),
          text: pick(SENTENCES),
        }),
      );
    }
    if (random() < 0.2) world.tickets.push(ticket(`t${i}`, { requester: them, openedAt: '2026-11-20T08:00:00.000Z' }));
    if (random() < 0.2) {
      world.tasks.push(
        task(`k${i}`, {
          aboutKeys: [`test:p${i}`],
          dueAt: `${addDays('2026-11-22', Math.floor(random() * 12) - 8)}T08:00:00.000Z`,
        }),
      );
    }
    if (random() < 0.2) {
      world.decisions.push({
        id: `c${i}`,
        at: '2026-11-15T08:00:00.000Z',
        what: pick(['done', 'snoozed', 'dismissed'] as const),
        subject: `p${i}`,
        until: random() < 0.5 ? '2026-11-20T08:00:00.000Z' : '2026-12-20T08:00:00.000Z',
        choice: null,
        text: null,
      });
    }
  }
  return world;
}

export const LIVELY_SETTINGS = { ownAddresses: [OWN] };
