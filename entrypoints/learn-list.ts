import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listLearning } from '../core/sites/taught/list-learning';
import { offerLearning } from './page/learning';

/** Put into the open page before `page-teach`, at the user's click: learns which parts of a page are rows. */
export default defineUnlistedScript(() => offerLearning({ lists: listLearning }));
