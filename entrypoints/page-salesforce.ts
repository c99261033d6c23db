import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { keyOfAddress, ownsAddress, pageOfAddress } from '../core/sites/salesforce/address';
import { startPage } from './page/start-page';

/** Registered at run time once the user has granted the site (background/registration.ts). */
export default defineUnlistedScript(() =>
  startPage({ id: 'salesforce', owns: ownsAddress, pageOf: pageOfAddress, keyOf: keyOfAddress }),
);
