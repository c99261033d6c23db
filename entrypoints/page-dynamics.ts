import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { dynamics } from '../core/sites/dynamics';
import { startPage } from './page/start-page';

/** Registered at run time once the user has granted the site (background/registration.ts). */
export default defineUnlistedScript(() => startPage(dynamics));
