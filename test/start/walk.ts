import { join } from 'node:path';
import type { Page } from 'puppeteer';
import type { SampleWorkspace } from '../../core/sample';
import type { LaunchedBrowser } from '../e2e/browser';
import { shownText, showView, type View, waitForText } from '../e2e/panel-page';
import { screenshot } from '../e2e/screenshot';
import { threadsOf } from '../server/gmail/mail-thread';
import { recordPath } from '../server/hubspot/paths';
import { GMAIL_HOST, HUBSPOT_HOST, SALESFORCE_HOST } from '../server/start-server';
import { readFollowUps } from './read-panel';

const VIEWS: View[] = ['now', 'followups', 'pipeline', 'support', 'reports', 'process'];

/** The sample's thread with a request for help, and that about a deal. */
const HELP_SUBJECT = 'Charged twice for October';
const SALES_SUBJECT = 'Re: Proposal for the rollout';

async function saveViews(page: Page, views: View[], folder: string, width: number, height: number): Promise<void> {
  for (const view of views) {
    await showView(page, view);
    for (const theme of ['light', 'dark'] as const) {
      await screenshot(page, join(folder, `${view}-${width}-${theme}.png`), { width, height, theme });
    }
  }
}

const heading = (text: string) => console.log(`\n${text}\n${'─'.repeat(text.length)}`);

/** Goes through the views without a display: prints what the panel shows and saves pictures of it into `folder`. */
export async function walk(
  chromium: LaunchedBrowser,
  sample: SampleWorkspace,
  mail: Page,
  panel: Page,
  folder: string,
): Promise<void> {
  const threads = threadsOf(sample.messages);
  const openThread = async (subject: string) => {
    const token = threads.find(thread => thread.subject === subject)?.token;
    if (!token) throw new Error(`The sample has no thread "${subject}".`);
    await mail.bringToFront();
    await mail.goto(`https://${GMAIL_HOST}/mail/u/0/#inbox/${token}`);
  };

  heading('Whom to follow up');
  await showView(panel, 'followups');
  for (const [index, item] of (await readFollowUps(panel, 5)).entries()) {
    console.log(`${index + 1}. ${item.person} (${item.share}): ${item.headline}`);
    for (const reason of item.reasons) console.log(`     ${reason}`);
  }

  heading('What the pipeline will bring');
  await showView(panel, 'pipeline');
  console.log(`${await waitForText(panel, 'forecast-median')}, ${await waitForText(panel, 'forecast-band')}`);
  console.log(await waitForText(panel, 'forecast-check'));

  heading(`What to answer: "${HELP_SUBJECT}"`);
  await openThread(HELP_SUBJECT);
  await showView(panel, 'support');
  await waitForText(panel, 'reply-text');
  console.log(await panel.$eval('[data-testid="reply-text"]', element => (element as HTMLElement).innerText.trim()));
  console.log(`\n${await shownText(panel, 'reply-source')}`);

  await openThread(SALES_SUBJECT);
  await showView(panel, 'now');
  await waitForText(panel, 'person-card');
  await saveViews(panel, VIEWS, folder, 360, 800);
  const dashboard = await chromium.openOwn('/dashboard.html');
  // A tab of its own has no page beside it, and so no Now.
  await saveViews(dashboard, VIEWS.slice(1), folder, 1280, 800);
  await dashboard.close();

  heading('Beside the CRM pages');
  const open = (site: string) => sample.deals.find(deal => deal.id.startsWith(`${site}:`) && deal.status === 'open');
  const pages = [
    {
      deal: open('salesforce'),
      host: SALESFORCE_HOST,
      path: (id: string) => `/lightning/r/Opportunity/${id.split(':')[1]}/view`,
    },
    { deal: open('hubspot'), host: HUBSPOT_HOST, path: recordPath },
  ];
  for (const { deal, host, path } of pages) {
    if (!deal) throw new Error(`The sample has no open deal for ${host}.`);
    await mail.goto(`https://${host}${path(deal.id)}`);
    await showView(panel, 'now');
    await panel.waitForFunction(
      name => document.querySelector('#view')?.textContent?.includes(name),
      { timeout: 20_000 },
      deal.name ?? '',
    );
    const lines = await panel.$$eval('[data-testid="deal"]', cards =>
      cards.map(card => (card as HTMLElement).innerText),
    );
    const card = lines.find(text => text.includes(deal.name ?? '')) ?? '';
    console.log(`${host}\n     ${card.trim().split(/\n+/).join('\n     ')}`);
    await screenshot(panel, join(folder, `now-${host.split('.').at(-2)}-360-light.png`), {
      width: 360,
      height: 800,
      theme: 'light',
    });
  }
}
