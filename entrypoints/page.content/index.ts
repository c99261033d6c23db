import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { siteOf } from '../../core/sites/registry';
import { answerRequests } from './answer-requests';
import { PageReader } from './page-reader';
import { watchPage } from './watch-page';

/** Reads the page and sends what it saw. Draws nothing, keeps nothing, opens no connection. */
export default defineContentScript({
  // Registered at run time for the granted hosts alone (entrypoints/background/registration.ts).
  registration: 'runtime',
  matches: ['https://mail.google.com/*', 'https://*.lightning.force.com/*', 'https://*.hubspot.com/*'],
  runAt: 'document_idle',
  main(ctx) {
    if (window.top !== window || siteOf(new URL(location.href)) === null) return;
    const reader = new PageReader(document, message => browser.runtime.sendMessage(message), ctx.signal);
    watchPage(document, () => reader.read(), ctx.signal);
    answerRequests(reader, document, ctx.signal);
  },
});
