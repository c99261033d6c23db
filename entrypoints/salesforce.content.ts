import { defineContentScript } from 'wxt/utils/define-content-script';
import { salesforce } from '../core/sites/salesforce';
import { startPage } from './page/start-page';

/** Registered at run time once the user has granted the site (background/registration.ts). */
export default defineContentScript({
  registration: 'runtime',
  matches: ['https://*.lightning.force.com/*'],
  runAt: 'document_idle',
  main: ctx => startPage(salesforce, ctx.signal),
});
