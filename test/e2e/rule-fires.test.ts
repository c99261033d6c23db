import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AnyRecord, Firing, Todo } from '../../core/records';
import type { Deal } from '../../core/records/records';
import { makeSample } from '../../core/sample';
import { salesforcePage } from '../server/salesforce/crm-page';
import { type PlayedPage, SALESFORCE_HOST } from '../server/start-server';
import { shownText, showView } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const ID = '006Hr0000WATCHED2A';
const PATH = `/lightning/r/Opportunity/${ID}/view`;

const sample = makeSample(new Date().toISOString());
const known = sample.deals.find(({ id, status }) => id.startsWith('salesforce:') && status === 'open') as Deal;

/** The page of the deal as the CRM shows it by now. */
function pageOf(now: Partial<Deal>): string {
  const deal: Deal = { ...known, id: `salesforce:${ID}`, name: 'Harbor Lights pilot', stage: 'Qualification', ...now };
  return salesforcePage({ ...sample, deals: [deal], people: [] });
}

const served: PlayedPage = { host: SALESFORCE_HOST, path: PATH, page: pageOf({}) };
let played: PlayedWorkspace;
let crm: Page;
let panel: Page;
/** A page of ours that shows no panel. */
let own: Page;

beforeAll(async () => {
  played = await play('testing', { pages: [served] });
  own = await played.chromium.openOwn('/welcome.html');
  crm = await played.chromium.open(`https://${SALESFORCE_HOST}${PATH}`);
  await waitUntil('the deal is stored', async () => (await deal()) !== undefined);
  panel = await played.chromium.openOwn('/sidepanel.html');
});
afterAll(() => played?.close());

const deal = async () =>
  (await stored<AnyRecord>(own, 'records')).find(({ keys }) => keys.includes(`salesforce:${ID}`)) as Deal | undefined;
const badge = () => own.evaluate(() => chrome.action.getBadgeText({}));

async function showRules(): Promise<void> {
  await showView(panel, 'process');
  await panel.locator('[data-section="rules"]').click();
  await panel.waitForSelector('[data-testid="rule-add"]');
}

/** Somebody changes the stage in the CRM, and the page shows it. */
async function moveTo(stage: string): Promise<void> {
  served.page = pageOf({ stage });
  await crm.bringToFront();
  await crm.reload({ waitUntil: 'load' });
  await waitUntil(`the deal is stored in ${stage}`, async () => (await deal())?.stage === stage);
}

/** The same when nobody has moved the deal. */
async function readAgain(): Promise<void> {
  const before = (await deal())!.lastSeenAt;
  await crm.reload({ waitUntil: 'load' });
  await waitUntil('the page was read again', async () => (await deal())!.lastSeenAt > before);
}

test('a rule about open deals that change their stage is made, tried and switched on', async () => {
  await showRules();
  await panel.locator('[data-testid="rule-add"]').click();
  await panel.locator('[data-testid="rule-name"]').fill('Stage moved');
  await panel.select('[data-testid="rule-when"]', 'changed');
  await panel.waitForSelector('[data-testid="rule-when-field"]');
  await panel.select('[data-testid="rule-when-field"]', 'deal.stage');
  await panel.locator('[data-testid="rule-action-text"]').fill('Look at {{deal.name}}');
  await panel.locator('[data-testid="rule-action-add"]').click();
  await panel.evaluate(() => {
    const kinds = document.querySelectorAll<HTMLSelectElement>('[data-testid="rule-action-kind"]');
    kinds[1]!.value = 'badge';
    kinds[1]!.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await panel.locator('[data-testid="rule-save"]').click();
  await panel.locator('[data-testid="rule"] [data-testid="rule-try"]').click();
  await panel.locator('[data-testid="rule-on"]').click();
  await panel.waitForSelector('[data-testid="rule-off"]');
});

test('with the panel closed it fires on the page of the CRM: a task is made, and the button counts it', async () => {
  await panel.close();
  await moveTo('Proposal');
  await waitUntil('the rule fired', async () => (await stored(own, 'firings')).length > 0);
  await waitUntil('the button counts it', async () => (await badge()) === '1');
  const [firing, ...more] = await stored<Firing>(own, 'firings');
  expect(more).toEqual([]);
  expect(firing).toMatchObject({ ruleName: 'Stage moved', recordName: 'Harbor Lights pilot', undoneAt: null });
  const todos = await stored<Todo>(own, 'todos');
  expect(todos).toMatchObject([{ title: 'Look at Harbor Lights pilot', doneAt: null, from: { by: 'rule' } }]);
});

test('read again, and looked at by a panel that opens, the same change does not fire twice', async () => {
  await readAgain();
  panel = await played.chromium.openOwn('/sidepanel.html');
  await showRules();
  await panel.waitForSelector('[data-testid="firing"]');
  expect(await shownText(panel, 'firing')).toContain('went from Qualification to Proposal');
  await waitUntil('what was looked at is counted no more', async () => (await badge()) === '');
  expect(await stored(own, 'firings')).toHaveLength(1);
});

test('taken back, its task is gone and the log says so', async () => {
  await panel.locator('[data-testid="firing-undo"]').click();
  await waitUntil('its task is gone', async () => (await stored(own, 'todos')).length === 0);
  await waitUntil('the log says so', async () => ((await shownText(panel, 'firing')) ?? '').includes('Taken back'));
  const [firing] = await stored<Firing>(own, 'firings');
  expect(firing?.undoneAt).not.toBeNull();
});
