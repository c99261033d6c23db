// `npm start`: the extension on a made-up workspace, beside pages that this computer plays.
import { join } from 'node:path';
import { makeSample } from '../core/sample';
import { launch } from './e2e/browser';
import { loadSample } from './e2e/panel-page';
import { DEAL_BOARD, DEAL_LIST } from './server/hubspot/paths';
import { OPPORTUNITY_LIST } from './server/salesforce/crm-page';
import { GMAIL_HOST, HUBSPOT_HOST, SALESFORCE_HOST, startServer } from './server/start-server';
import { buildIfStale } from './start/build-if-stale';
import { walk } from './start/walk';

const WHAT_TO_CLICK = `
The panel is open beside a sample mailbox, with the sample workspace loaded. Try this:
  · Follow-ups: click a person, then "Why?"; drag "focus".
  · Open the mail "Charged twice for October", press Reply in it, then Support and Insert in the panel. Nothing is sent.
  · Pipeline: change the period, set a target.
  · More sample pages, to be opened in this browser:
      https://${SALESFORCE_HOST}${OPPORTUNITY_LIST}
      https://${HUBSPOT_HOST}${DEAL_LIST}
      https://${HUBSPOT_HOST}${DEAL_BOARD}
Close the browser to end.
`;

const root = join(import.meta.dirname, '..');
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

async function start(): Promise<void> {
  const extension = buildIfStale(root);
  const sample = makeSample(new Date().toISOString());
  const server = await startServer(sample);
  const chromium = await launch({ server, extension, headless: !hasDisplay });
  try {
    const mail = await chromium.open(`https://${GMAIL_HOST}/mail/u/0/#inbox`);
    const panel = await chromium.openPanel(mail);
    await loadSample(panel);
    if (hasDisplay) {
      console.log(WHAT_TO_CLICK);
      await new Promise<void>(resolve => chromium.browser.once('disconnected', () => resolve()));
      return;
    }
    const folder = join(root, 'out');
    await walk(chromium, sample, mail, panel, folder);
    console.log(`\nScreenshots: ${folder}`);
  } finally {
    await chromium.close();
    await server.close();
  }
}

start().catch(error => {
  console.error(error);
  process.exitCode = 1;
});
