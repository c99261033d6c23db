import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { learnWith } from '../core/sites/taught/learn-with';
import { offerLearning } from './page/learning';

/** Put into the open page before `page-teach`, at the user's click: learns fields. */
export default defineUnlistedScript(() => offerLearning({ learnWith }));
