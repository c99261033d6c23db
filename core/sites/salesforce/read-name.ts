import { maybe } from '../query';
import type { Place } from '../reading';
import { textOf } from '../text-of';
import type { RecordFields } from './record-fields';
import { NOT_VALUE, RECORD_NAME } from './selectors';

/** Name of the record in view: its head, its Name field, at last the tab's title without " | Opportunity | Salesforce". */
export function findName(fields: RecordFields, document: Document): Place {
  for (const selector of RECORD_NAME) {
    const match = fields.search.first([selector]);
    const text = match === null ? '' : textOf(match.element, NOT_VALUE);
    if (match !== null && text !== '') return { text, selector, element: match.element };
  }
  const field = fields.find('Name');
  if (field !== null) return field;
  const title = maybe(document, 'head > title');
  const name = title === null ? undefined : /^(.+?)(?: \| [^|]+)? \| Salesforce$/.exec(textOf(title))?.[1];
  return title === null || name === undefined ? null : { text: name.trim(), selector: 'head > title', element: title };
}
