// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { openPanel } from './open-panel';
import { NO_SUBJECT, SUBJECT, subjectDeal } from './sample-values';
import { settle } from './show';
import { useTexts } from './texts';

beforeEach(() => useTexts());

describe('Now, with several deals', () => {
  const deals = [
    subjectDeal({ id: 'won', status: 'won', stage: 'Closed Won', closedDate: '2026-03-28', win: null }),
    subjectDeal({ id: 'first', closeDate: '2026-09-18' }),
    subjectDeal({ id: 'second', name: 'Northwind Freight: renewal' }),
    ...Array.from({ length: 6 }, (_, index) =>
      subjectDeal({ id: `lost-${index}`, status: 'lost', closedDate: `2025-0${index + 1}-05`, win: null }),
    ),
  ];
  const open = () => openPanel('now', { subject: async () => ({ ...SUBJECT, deals }) });

  test('shows the first open one whole, and the next step before the others', async () => {
    const page = await open();
    expect(page.all('deal')).toHaveLength(1);
    expect(page.text('deal')).toContain('Close date passed 65 days ago'.toLowerCase());
    expect(page.text('deal')).not.toContain('closes');
    const order = [...page.host.querySelectorAll<HTMLElement>('[data-testid]')].map(({ dataset }) => dataset.testid);
    const at = (id: string) => order.indexOf(id);
    const expected = ['person-card', 'debt', 'deal', 'next-step', 'further-deals', 'earlier-deals', 'timeline'];
    expect(expected.map(at)).toEqual(expected.map(at).toSorted((a, b) => a - b));
    expect(expected.map(at)).not.toContain(-1);
  });

  test('opens a further one on a click, named without the company that stands above', async () => {
    const page = await open();
    expect(page.text('further-deal')).toContain('renewal');
    expect(page.text('further-deal')).not.toContain('Northwind');
    expect(page.text('further-deal')).not.toContain('214 closed deals');
    await page.click(page.one('further-deal').querySelector('button') ?? page.host);
    expect(page.text('further-deal')).toContain('214 closed deals');
  });

  test('says of the decided ones how they ended, the latest five first', async () => {
    const page = await open();
    const lines = () => page.all('earlier-deal').map(({ textContent }) => textContent ?? '');
    expect(lines()).toHaveLength(5);
    expect(lines()[0]).toContain('won Mar 28');
    expect(lines()[1]).toContain('lost Jun 5, 2025');
    expect(page.text('earlier-deals')).not.toContain('closes');
    await page.clickText('2 more');
    expect(lines()).toHaveLength(7);
  });
});

describe('Now, on the page of a company', () => {
  const someone = { id: 'p1', name: 'Mara Okafor', jobTitle: 'Head of Operations', email: null, lastContactAt: null };
  const company = {
    id: 'c1',
    name: 'Northwind Freight',
    domain: 'northwind.example',
    industry: null,
    owner: null,
    lastContactAt: null,
    people: [someone],
    peopleCount: 3,
  };
  const open = (change: Partial<typeof company>) =>
    openPanel('now', {
      subject: async () => ({ ...NO_SUBJECT, company: { ...company, ...change }, deals: [subjectDeal()] }),
    });

  test('names the company, its people and its open deals', async () => {
    const page = await open({});
    expect(page.text('company-card')).toMatch(/Northwind Freight.*1 open deal.*Mara Okafor.*and 2 more people/i);
    expect(page.all('deal')).toHaveLength(1);
    expect(page.host.textContent).not.toContain('No one in view');
  });

  test('says that nobody of it is known', async () => {
    const page = await open({ people: [], peopleCount: 0 });
    expect(page.text('company-card')).toContain('Nobody of this company is known yet');
  });
});

test('Now, on a ticket without a customer, shows the ticket', async () => {
  const tickets = [{ id: 't', subject: 'No label at gate 3', status: 'open', openedAt: null }];
  const page = await openPanel('now', { subject: async () => ({ ...NO_SUBJECT, tickets }) });
  expect(page.host.textContent).toContain('No label at gate 3');
  expect(page.host.textContent).not.toContain('No one in view');
});

test('Now, on a mail of nobody known, does not speak of a list', async () => {
  const page = await openPanel('now');
  const url = 'https://org.crm.dynamics.com/main.aspx?etn=email&id=1';
  const kind = { url, site: 'dynamics', page: 'mail' };
  const show = async (about: string | null) => {
    const sighting = {
      ...kind,
      at: '2026-11-21T09:00:00.000Z',
      account: null,
      records: [],
      missing: [],
      selectors: {},
    };
    page.model.setPage({ type: 'page-state', ...kind, settled: true, sighting: { ...sighting, rows: null, about } });
    await settle();
    return page.text('unread-page');
  };
  expect(await show('dynamics:email/1')).toContain('Nobody on this page could be recognised');
  expect(await show(null)).toContain('from this list');
});
