import { defineContentScript } from 'wxt/utils/define-content-script';
import { gmail } from '../core/sites/gmail';
import { startPage } from './page/start-page';

/** Registered at run time once the user has granted the site (background/registration.ts). */
export default defineContentScript({
  registration: 'runtime',
  matches: ['https://mail.google.com/*'],
  runAt: 'document_idle',
  main: ctx => startPage(gmail, ctx.signal),
});
