import { isAuthored } from './authored';
import { isVisible } from './visible';

/** In view, and the site's own: hidden tabs stay mounted, and what people write may look like the site's markup. */
export function isShown(element: Element): boolean {
  return isVisible(element) && !isAuthored(element);
}
