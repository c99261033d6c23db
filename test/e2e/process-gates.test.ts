import type { Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyRecord, Decision, SalesProcess } from '../../core/records';
import type { Deal } from '../../core/records/records';
import { makeSample } from '../../core/sample';
import { salesforcePage } from '../server/salesforce/crm-page';
import { type PlayedPage, SALESFORCE_HOST } from '../server/start-server';
import { shownText, showView } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const ID = '006Hr0000NEWLEAD2A';
const PATH = `/lightning/r/Opportunity/${ID}/view`;

const sample = makeSample(new Date().toISOString());
const known = sample.deals.find(({ id, status }) => id.startsWith('salesforce:') && status === 'open') as Deal;
const contact = sample.people.find(({ id }) => id === known.personKeys[0])!;

/** The page of the new lead as the CRM shows it by now. */
function pageOf(now: Partial<Deal>): string {
  const lead: Deal = {
    ...known,
    id: `salesforce:${ID}`,
    name: 'Harbor Lights <b>pilot</b>',
    stage: 'Qualification',
    status: 'open',
    siteProbabilityPercent: 15,
    amount: null,
    closeDate: null,
    nextStep: null,
    personKeys: [contact.id],
    ...now,
  };
  return salesforcePage({ ...sample, deals: [lead], people: [contact] });
}

const played: PlayedPage = { host: SALESFORCE_HOST, path: PATH, page: pageOf({}) };
let workspace: PlayedWorkspace;
let crm: Page;
let panel: Page;

beforeAll(async () => {
  workspace = await play('testing', { pages: [played] });
  crm = await workspace.chromium.open(`https://${SALESFORCE_HOST}${PATH}`);
  panel = await workspace.chromium.openPanel(crm);
});
afterAll(() => workspace?.close());

const lead = async () =>
  (await stored<AnyRecord>(panel, 'records')).find(({ keys }) => keys.includes(`salesforce:${ID}`)) as Deal | undefined;
const says = (testId: string, text: string) =>
  waitUntil(`${testId} says "${text}"`, async () => ((await shownText(panel, testId)) ?? '').includes(text));

/** Somebody changes the deal in the CRM, and the page shows it. */
async function inCrm(change: Partial<Deal>): Promise<void> {
  played.page = pageOf(change);
  await crm.bringToFront();
  await crm.reload({ waitUntil: 'load' });
  await waitUntil('the change is stored', async () => {
    const deal = await lead();
    return deal !== undefined && deal.stage === change.stage && (deal.amount === null) === (change.amount === null);
  });
}

/** Ticks a step of the deal by its words. */
async function tick(words: string): Promise<void> {
  const checked = async () =>
    (await stored<Decision>(panel, 'decisions')).filter(({ what }) => what === 'checked').length;
  const before = await checked();
  await panel.locator(`::-p-xpath(//*[@data-testid="gate-item"]//label[contains(., "${words}")]/input)`).click();
  await waitUntil(`"${words}" is on the disk`, async () => (await checked()) > before);
}

const FIRST = { stage: 'Qualification', amount: null };
const money = { minor: 1_200_000, currency: 'USD' };

describe('a new lead goes through the three stages', () => {
  test('the ready process is the user’s at one click, with the lead at its first gate', async () => {
    await waitUntil('the lead is stored', async () => (await lead()) !== undefined);
    await showView(panel, 'process');
    await panel.locator('[data-testid="adopt-all"]').click();
    await says('process', 'For every pipeline without stages of its own: 1 open deal');
    expect(await shownText(panel, 'stage-held')).toBe('1 waits at the gate');
    const [process] = await stored<SalesProcess>(panel, 'processes');
    expect(process?.stages.map(({ id }) => id)).toEqual(['lead', 'proposal', 'closing', 'won', 'lost']);
  });

  test('its gate names what is missing, and ticks stay after the panel was closed', async () => {
    await showView(panel, 'now');
    await says('gate', 'Lead qualification → Proposal');
    expect(await shownText(panel, 'gate-state')).toMatch(/^[45] of 5 still missing$/);
    await tick('Need confirmed');
    await tick('Timing agreed');
    await panel.reload({ waitUntil: 'load' });
    await showView(panel, 'now');
    await waitUntil('both are still ticked', async () => {
      const ticked = await panel.$$eval('[data-testid="gate-tick"]', boxes =>
        boxes.filter(box => (box as HTMLInputElement).checked).map(box => box.closest('label')?.textContent ?? ''),
      );
      return ['Need', 'Timing'].every(word => ticked.some(text => text.includes(word)));
    });
  });

  test('moved in the CRM anyway, it is told what it moved without; making up for it ends that', async () => {
    await inCrm({ ...FIRST, stage: 'Proposal' });
    await says('moved-without', 'Moved to Proposal on');
    expect(await shownText(panel, 'moved-without')).toContain('Budget confirmed');
    expect(await shownText(panel, 'moved-without')).toContain('Amount');
    await panel.locator('[data-testid="make-up"]').click();
    await tick('Budget confirmed');
    if (((await shownText(panel, 'moved-without')) ?? '').includes('Decision maker')) await tick('Decision maker');
    await inCrm({ stage: 'Proposal', amount: money });
    await waitUntil('nothing is told any more', async () => (await shownText(panel, 'moved-without')) === null);
  });

  test('the second gate stops it, and opens when everything is there', async () => {
    await says('gate', 'Proposal → Closing');
    await says('gate-state', '4 of 4 still missing');
    await tick('Solution presented');
    await tick('Written proposal sent');
    await tick('At least 2 contacts');
    await says('gate-state', '1 of 4 still missing');
    await inCrm({ stage: 'Proposal', amount: money, closeDate: '2030-01-31' });
    await says('gate-state', 'Nothing is missing for Closing');
  });

  test('it passes into the last stage without a word against it, and through the last gate', async () => {
    await inCrm({ stage: 'Negotiation', amount: money, closeDate: '2030-01-31' });
    await says('gate', 'Closing → Won');
    expect(await shownText(panel, 'moved-without')).toBeNull();
    await tick('Terms agreed');
    await tick('Date of signature agreed');
    await says('gate-state', 'Nothing is missing for Won');
    await inCrm({ stage: 'Closed Won', status: 'won', amount: money, closeDate: '2030-01-31' });
    await waitUntil('a won deal has no gate', async () => (await shownText(panel, 'gate')) === null);
  });

  test('nothing of a name is taken for markup', async () => {
    expect(await panel.$('#view b > b, #view b b')).toBeNull();
    expect(await panel.evaluate(() => document.body.textContent)).toContain('<b>pilot</b>');
  });
});
