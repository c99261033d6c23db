import { all, maybe } from '../query';
import type { Place } from '../reading';
import { textOf } from '../text-of';
import type { Properties } from './properties';
import { RECORD_NAME } from './selectors';
import { isShown } from './shown';

/** Name of the record in view: its head, its name property, at last the tab's title. */
export function findName(document: Document, properties: Properties, property: string | null): Place {
  for (const selector of RECORD_NAME) {
    const element = all(document, selector).find(found => isShown(found) && textOf(found) !== '');
    if (element) return { text: textOf(element), selector, element };
  }
  const place = property === null ? null : properties.find(property);
  if (place !== null) return place;
  const title = maybe(document, 'head > title');
  const name = title === null ? undefined : /^(.+?) \| HubSpot$/.exec(textOf(title))?.[1];
  return title === null || name === undefined ? null : { text: name, selector: 'head > title', element: title };
}
