import type { LeftOut } from '../../../core/process/campaigns/result';
import { say } from '../../words';

/** Why somebody is not written to, in the user's words. */
export function banText(why: LeftOut['why']): string {
  return say(`ban_${why}`);
}
