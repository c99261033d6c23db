import { expect, test } from 'vitest';
import type { Sighting } from '../../core/records/sighting';
import { loadPage } from '../lab/load-page';
import { read } from './test-pages';

const url = new URL('https://app.hubspot.com/contacts/4217/record/0-3/991');

/** A deal whose dates are all written in digits, each with a day of at most twelve. */
function dealOf(created: string, close: string): Sighting {
  const property = (name: string, value: string) =>
    `<div data-selenium-test="property-input-${name}"><textarea>${value}</textarea></div>`;
  const html = `<h2 data-selenium-test="highlightTitle">Rossi – pilot</h2>${property('dealstage', 'Demo')}${property('amount', '€1')}${property('createdate', created)}${property('closedate', close)}`;
  return read(loadPage(html, url.href), url)!;
}
const closeOf = (sighting: Sighting) => (sighting.records[0]!.fields as { closeDate?: string }).closeDate;

test('when a deal was created settles the order of day and month where the other order puts it into the future', () => {
  expect(closeOf(dealOf('10/12/2026', '2/3/2027'))).toBe('2027-02-03');
  expect(closeOf(dealOf('12/10/2026', '2/3/2027'))).toBe('2027-03-02');
});

test('where both orders are possible, the date is missing and not guessed', () => {
  const sighting = dealOf('10/11/2026', '2/3/2027');
  expect(closeOf(sighting)).toBeUndefined();
  expect(sighting.missing).toEqual([expect.objectContaining({ field: 'closeDate', why: 'ambiguous' })]);
});
