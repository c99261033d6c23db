import { describe, expect, test } from 'vitest';
import { conversations as salesConversations } from '../../core/sales/conversation/conversation';
import { mergeSighting, readWorld } from '../../core/store';
import { conversations } from '../../core/support/conversations';
import { loadPage } from '../lab/load-page';
import { openFresh } from '../store/open-fresh';
import { read, readPage, TEST_PAGES } from './test-pages';

function page(name: string) {
  const found = TEST_PAGES.find(candidate => candidate.name === name);
  if (!found) throw new Error(`no test page is called "${name}"`);
  return found;
}

function readChanged(name: string, change: (html: string) => string) {
  const { html, url } = page(name);
  const changed = change(html);
  expect(changed, 'the change found its place').not.toBe(html);
  return read(loadPage(changed, url.href), url);
}

async function worldAfter(...names: string[]) {
  const db = await openFresh();
  for (const [index, name] of names.entries()) {
    const sighting = readPage(page(name))!;
    await mergeSighting(db, { ...sighting, at: `2026-11-22T09:0${index}:00.000Z` });
  }
  return readWorld(db);
}

const CONVERSATIONS = [
  'zendesk/ticket--two-mounted',
  'freshdesk/ticket--conversation',
  'helpscout/conversation--sidebar',
];

describe('who wrote', () => {
  test.each(CONVERSATIONS)('%s: the desk says it, whether the user’s own addresses are known or not', async name => {
    const world = await worldAfter(name);
    expect(world.messages.map(({ from, outbound }) => [from!.name, outbound]).sort()).toContainEqual([
      'Lena Brandt',
      true,
    ]);
    const [talk] = conversations(world, { ownAddresses: [] });
    expect(talk).toMatchObject({ directionKnown: true, answered: false });
    expect(talk!.inbound!.text).toContain('Tuesday is too late for us.');
    expect(talk!.ticket!.id).toBe(world.tickets[0]!.id);
  });

  test.each(CONVERSATIONS)('%s: an agent becomes no person', async name => {
    expect((await worldAfter(name)).people.map(person => person.name)).not.toContain('Lena Brandt');
  });

  test.each(CONVERSATIONS)('%s: no internal note is read', async name => {
    expect(JSON.stringify(await worldAfter(name))).not.toContain('The plant says');
  });

  test('follow-ups see the agent’s reply to the customer', async () => {
    const world = await worldAfter('helpscout/conversation--sidebar');
    const talk = salesConversations(world.people, world.messages, new Set()).get(world.people[0]!.id)!;
    expect(talk.turns.map(({ direction }) => direction)).toEqual(['in', 'out', 'in']);
    expect(talk.debt).toBe('you');
  });
});

describe('a ticket seen again', () => {
  test('in a list that shows names alone keeps the requester’s address', async () => {
    const world = await worldAfter('zendesk/ticket--two-mounted', 'zendesk/ticket-list--view');
    const ticket = world.tickets.find(({ keys }) => keys.includes('zendesk:northwind/tickets/812'))!;
    expect(ticket.requester).toEqual({ name: 'Jonas Keller', email: 'jonas.keller@nordlicht.example' });
    expect(ticket.lastSeenAt).toBe('2026-11-22T09:01:00.000Z');
  });

  test('gives the same messages, not new ones', async () => {
    const world = await worldAfter('zendesk/ticket--two-mounted', 'zendesk/ticket--two-mounted');
    expect(world.messages).toHaveLength(3);
    expect(world.messages.every(({ version }) => version === 1)).toBe(true);
  });

  test('under the same number of another account is another ticket', () => {
    const { html } = page('zendesk/ticket--two-mounted');
    const other = new URL('https://fabrikam.zendesk.com/agent/tickets/812');
    expect(read(loadPage(html, other.href), other)!.about).toBe('zendesk:fabrikam/tickets/812');
  });
});

describe('while the page changes', () => {
  test('the ticket that is still in front is not read under the address of the next one', () => {
    for (const [name, next] of [
      ['zendesk/ticket--two-mounted', 'https://northwind.zendesk.com/agent/tickets/900'],
      ['freshdesk/ticket--conversation', 'https://northwind.freshdesk.com/a/tickets/900'],
      ['helpscout/conversation--sidebar', 'https://secure.helpscout.net/conversation/2615609999/19900'],
    ] as const) {
      const url = new URL(next);
      expect(read(loadPage(page(name).html, url.href), url), name).toBeNull();
    }
  });

  test('a row whose number and link name two tickets is neither', () => {
    const sighting = readChanged('zendesk/ticket-list--view', html =>
      html.replace('href="tickets/812"', 'href="tickets/790"'),
    );
    expect(sighting!.records.filter(({ kind }) => kind === 'ticket').map(({ keys }) => keys[0])).toEqual([
      'zendesk:northwind/tickets/845',
    ]);
    expect(sighting!.missing).toEqual([{ kind: 'ticket', key: null, field: 'id', why: 'unreadable' }]);
  });

  test('a subject that the user is just typing is not taken', () => {
    const { html, url } = page('zendesk/ticket--two-mounted');
    const document = loadPage(html, url.href);
    document.querySelector<HTMLInputElement>('[data-test-id="ticket-812-custom-layout"] input')!.focus();
    const sighting = read(document, url)!;
    expect(sighting.missing).toEqual([
      { kind: 'ticket', key: 'zendesk:northwind/tickets/812', field: 'subject', why: 'unreadable' },
    ]);
  });
});

describe('what might be an internal note', () => {
  test('is reported, not read: Zendesk without a type', () => {
    const sighting = readChanged('zendesk/ticket--two-mounted', html =>
      html
        .replace('<div data-test-id="omni-log-internal-note-tag">Internal note</div>', '')
        .replace('type="internal"', ''),
    )!;
    expect(JSON.stringify(sighting)).not.toContain('The plant says');
    expect(sighting.missing).toEqual([{ kind: 'message', key: null, field: 'outbound', why: 'not-found' }]);
  });

  test('is reported, not read: Freshdesk without the class of private notes', () => {
    const sighting = readChanged('freshdesk/ticket--conversation', html =>
      html.replace(' ticket-details__privatenote', ''),
    )!;
    expect(JSON.stringify(sighting)).not.toContain('The plant says');
    expect(sighting.missing).toEqual([{ kind: 'message', key: null, field: 'outbound', why: 'not-found' }]);
  });

  test('is reported, not read: Help Scout with two signs that disagree', () => {
    const sighting = readChanged('helpscout/conversation--sidebar', html => html.replace('is-note', 'is-customer'))!;
    expect(JSON.stringify(sighting)).not.toContain('The plant says');
    expect(sighting.missing).toEqual([{ kind: 'message', key: null, field: 'outbound', why: 'not-found' }]);
  });
});

test('a time of yesterday is read in the page’s language, and a rounded one is missing', () => {
  const timed = (title: string) =>
    readChanged('helpscout/conversation--sidebar', html =>
      html.replace('datetime="2026-11-20T13:04:00Z"', `title="${title}"`),
    );
  const at = new Date(Date.parse(timed('Yesterday at 2:04 PM')!.at));
  const yesterday = new Date(at.getFullYear(), at.getMonth(), at.getDate() - 1, 14, 4).toISOString();
  const times = (title: string) =>
    timed(title)!.records.flatMap(({ kind, fields }) => (kind === 'message' ? [fields.at] : []));
  expect(times('Yesterday at 2:04 PM')).toContain(yesterday);
  expect(times('2 days ago')).not.toContain(yesterday);
  expect(timed('2 days ago')!.missing).toContainEqual(expect.objectContaining({ field: 'at', why: 'unreadable' }));
});
