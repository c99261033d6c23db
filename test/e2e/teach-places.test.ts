import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Deal, Person } from '../../core/records';
import { COVERED_BY, coveredListPage, LISTED_PEOPLE, QUOTES, quotesPage } from '../server/crm/covered-list';
import { CRM_HOST } from '../server/start-server';
import { axeFindings } from './axe-findings';
import { type GrantedBuild, grantedBuild } from './granted-build';
import { shownText, showView } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const CONTACTS = `https://${CRM_HOST}/contacts`;
const QUOTE_LIST = `https://${CRM_HOST}/quotes`;
let build: GrantedBuild;
let played: PlayedWorkspace;
let crm: Page;
let panel: Page;

beforeAll(async () => {
  build = grantedBuild([`https://${CRM_HOST}/*`]);
  played = await play('testing', {
    extension: build.folder,
    pages: [
      { host: CRM_HOST, path: '/contacts', page: coveredListPage() },
      { host: CRM_HOST, path: '/quotes', page: quotesPage() },
    ],
  });
  crm = await played.chromium.open(CONTACTS);
  panel = await played.chromium.openPanel(crm);
});
afterAll(async () => {
  await played?.close();
  build?.remove();
});

const field = (name: string) => `[data-testid="teach-field"][data-field="${name}"]`;
const status = async () => (await shownText(panel, 'teach-status')) ?? '';
const textIn = (name: string, testId: string) =>
  panel.$eval(field(name), (row, id) => row.querySelector(`[data-testid="${id}"]`)?.textContent ?? null, testId);

/** The middle of what an element of the page shows, or of its box where it shows nothing. */
const middleOf = (css: string) =>
  crm.$eval(css, element => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const text = range.getBoundingClientRect();
    const { x, y, width, height } = text.width > 0 ? text : element.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });

async function startPicking(name: string): Promise<void> {
  await panel.bringToFront();
  await panel.locator(`${field(name)} [data-testid="teach-pick"]`).click();
  await waitUntil('the panel says what to click', async () => (await status()) !== '');
}

async function hover(css: string): Promise<void> {
  await crm.bringToFront();
  const { x, y } = await middleOf(css);
  await crm.mouse.move(x, y);
}

async function pickAt(name: string, css: string): Promise<void> {
  await startPicking(name);
  const { x, y } = await middleOf(css);
  await crm.bringToFront();
  await crm.mouse.click(x, y);
  await waitUntil(`${name} is picked`, async () => (await status()) === '');
}

async function beginLesson(): Promise<void> {
  await panel.bringToFront();
  await showView(panel, 'now');
  await panel.locator('[data-testid="teach-open"]').click();
  await panel.locator('[data-testid="teach-begin"]').click();
  await panel.waitForSelector('[data-testid="teach-lesson"]');
}

const inRow = (row: number, part: string) => `.contacts li:nth-child(${row}) .contact-${part}`;

describe('a list whose rows lie under empty buttons', () => {
  test('shows the text that is seen under the pointer, whatever lies over it', async () => {
    await beginLesson();
    await panel.locator('[data-testid="teach-kind"]').fill('person');
    await startPicking('name');
    for (const row of [COVERED_BY.button, COVERED_BY.passing, COVERED_BY.shadow]) {
      await hover(inRow(row, 'name'));
      await waitUntil(`row ${row} is shown`, async () => (await status()).includes(LISTED_PEOPLE[row - 1]!.name));
    }
  });

  test('paints the text under the pointer, and no other', async () => {
    const looks: string[] = [];
    for (const row of [COVERED_BY.button, COVERED_BY.passing, COVERED_BY.shadow]) {
      await hover(inRow(row, 'name'));
      await waitUntil(`row ${row} is shown`, async () => (await status()).includes(LISTED_PEOPLE[row - 1]!.name));
      const name = (await crm.$(inRow(COVERED_BY.button, 'name')))!;
      looks.push(await name.screenshot({ encoding: 'base64' }));
    }
    expect(looks[1]).not.toBe(looks[0]);
    expect(looks[2]).toBe(looks[1]);
  });

  test('shows nothing where a painted bar hides the text', async () => {
    await hover(inRow(COVERED_BY.solid, 'name'));
    await waitUntil('nothing is shown', async () => !/Mara|Jonas|Ada|Omar/.test(await status()));
    await panel.bringToFront();
    await panel.keyboard.press('Escape');
    await waitUntil('nobody points any more', async () => (await status()) === '');
  });

  test('is taught by three clicks, and read', async () => {
    for (const [name, part] of [
      ['name', 'name'],
      ['emails', 'mail'],
      ['phone', 'phone'],
    ] as const)
      await pickAt(name, inRow(COVERED_BY.passing, part));
    expect(await textIn('name', 'teach-value')).toBe('Jonas Weber');
    expect(await crm.evaluate(() => (window as never as { sampleClicks: number }).sampleClicks)).toBe(0);
    await panel.locator('[data-testid="teach-save"]').click();
    const people = async () => (await stored<Person>(panel, 'records')).filter(({ kind }) => kind === 'person');
    await waitUntil('all are stored', async () => (await people()).length === LISTED_PEOPLE.length);
    expect((await people()).map(({ name, emails }) => [name, emails[0]]).sort()).toEqual(
      LISTED_PEOPLE.map(({ name, email }) => [name, email]).sort(),
    );
  });
});

describe('a lesson with the keys alone', () => {
  const focused = () =>
    panel.evaluate(() => {
      const at = document.activeElement;
      return `${at?.closest('[data-field]')?.getAttribute('data-field') ?? ''} ${at?.getAttribute('data-testid') ?? ''}`.trim();
    });
  const tabTo = async (what: string) => {
    for (let step = 0; step < 40 && (await focused()) !== what; step++) await panel.keyboard.press('Tab');
    expect(await focused()).toBe(what);
  };
  const pointTo = async (name: string, isThere: (shown: string) => boolean) => {
    await tabTo(`${name} teach-pick`);
    await panel.keyboard.press('Enter');
    await waitUntil('the panel says what to click', async () => (await status()) !== '');
    for (let step = 0; step < 20 && !isThere(await status()); step++) {
      const before = await status();
      await panel.keyboard.press('ArrowDown');
      await waitUntil('the next place is shown', async () => (await status()) !== before);
    }
    await panel.keyboard.press('Enter');
    await waitUntil(`${name} is picked`, async () => (await status()) === '');
  };

  test('begins, points at a name and at an empty cell, and says that a value would teach more', async () => {
    await crm.bringToFront();
    await crm.goto(QUOTE_LIST);
    await panel.bringToFront();
    await showView(panel, 'now');
    await panel.waitForSelector('[data-testid="teach-open"]');
    await tabTo('teach-open');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('[data-testid="teach-begin"]');
    await tabTo('teach-begin');
    await panel.keyboard.press('Enter');
    await panel.waitForSelector('[data-testid="teach-lesson"]');
    await pointTo('name', shown => shown.endsWith(QUOTES[1].name));
    // The next field is one step on: the place in the panel was kept.
    expect(await focused()).toBe('name teach-pick');
    await pointTo('amount', shown => shown.endsWith('(empty)'));
    expect(await textIn('amount', 'teach-value')).toContain('Empty here');
  });

  test('ends with the rows read, the empty one as empty', async () => {
    await tabTo('teach-save');
    await panel.keyboard.press('Enter');
    const deals = async () => (await stored<Deal>(panel, 'records')).filter(({ kind }) => kind === 'deal');
    await waitUntil('all are stored', async () => (await deals()).length === QUOTES.length);
    expect((await deals()).map(({ name, amount }) => [name, amount?.minor ?? null]).sort()).toEqual(
      QUOTES.map(({ name, amount }) => [name, amount === '' ? null : Number(amount.replace(/\D/g, ''))]).sort(),
    );
  });
});

describe('every step of a lesson', () => {
  const steps: [string, () => Promise<unknown>][] = [
    ['the beginning', async () => panel.locator('[data-testid="teach-open"]').click()],
    [
      'the choice of the kind and the fields',
      async () => {
        await panel.locator('[data-testid="teach-begin"]').click();
        await panel.waitForSelector('[data-testid="teach-lesson"]');
      },
    ],
    ['pointing', () => startPicking('name')],
    [
      'the picked values',
      async () => {
        await panel.keyboard.press('Escape');
        await waitUntil('nobody points any more', async () => (await status()) === '');
        await pickAt('name', 'td a');
      },
    ],
    [
      'what was taught, under Settings',
      async () => {
        await panel.bringToFront();
        await panel.keyboard.press('Escape');
        await panel.locator('[data-testid="settings"]').click();
        await panel.waitForSelector('[data-testid="taught"]');
      },
    ],
    ['editing it', () => panel.locator('[data-testid="taught-edit"]').click()],
  ];

  test('has no serious finding in either theme, and fits 320 px', async () => {
    await crm.bringToFront();
    await crm.goto(`https://${CRM_HOST}/deals`);
    await panel.bringToFront();
    await showView(panel, 'now');
    await panel.waitForSelector('[data-testid="teach-open"]');
    for (const [step, go] of steps) {
      await go();
      for (const theme of ['light', 'dark'] as const) {
        await panel.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
        expect(await axeFindings(panel), `${step}, ${theme}`).toEqual([]);
      }
      await panel.setViewport({ width: 320, height: 800 });
      expect(await panel.evaluate(() => document.documentElement.scrollWidth), step).toBeLessThanOrEqual(320);
      await panel.setViewport({ width: 360, height: 800 });
    }
  });
});
