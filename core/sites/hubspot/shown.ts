import { isAuthored } from '../authored';
import { isVisible } from '../visible';

/** In view, and HubSpot's own: hidden tabs stay mounted, and time lines hold mails. */
export function isShown(element: Element): boolean {
  return isVisible(element) && !isAuthored(element);
}
