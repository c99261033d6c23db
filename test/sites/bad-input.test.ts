import { describe, expect, test } from 'vitest';
import { loadPage } from '../lab/load-page';
import { read, readPage, recordsOf, TEST_PAGES, type TestPage } from './test-pages';

function page(name: string): TestPage {
  const found = TEST_PAGES.find(candidate => candidate.name === name);
  if (!found) throw new Error(`no test page is called "${name}"`);
  return found;
}

function readChanged(name: string, change: (html: string) => string) {
  const { html, url } = page(name);
  const changed = change(html);
  expect(changed, 'the change found its place').not.toBe(html);
  return read(loadPage(changed, url.href), url);
}

describe('half-loaded pages', () => {
  test.each(TEST_PAGES.map(({ name, url }) => [name, url] as const))(
    '%s: an empty body is no page of its kind yet',
    (_, url) => {
      expect(read(loadPage('<!doctype html><body></body>', url.href), url)).toBeNull();
    },
  );

  test('an opened message whose body is not there yet is reported, and has no text', () => {
    const sighting = readChanged('gmail/thread--chinese-interface', html =>
      html.replace(/<div id="[^"]*" class="ii gt"[\s\S]*?谢谢！<br>陈美<\/div><\/div><\/div>/, ''),
    );
    const key = 'gmail:msg-f:1850011223344561111';
    expect(sighting!.missing).toEqual([{ kind: 'message', key, field: 'text', why: 'not-found' }]);
    expect(sighting!.records.find(({ keys }) => keys.includes(key))!.fields).not.toHaveProperty('text');
  });

  test('a record page that still shows the record before is not read under the new address', () => {
    const { html } = page('salesforce/opportunity--layout');
    const next = new URL('https://northwind.lightning.force.com/lightning/r/Opportunity/006Qy00000NeXtAIAV/view');
    expect(read(loadPage(html, next.href), next)).toBeNull();
  });

  test('a field without its value element is not found, never empty', () => {
    const sighting = readChanged('salesforce/opportunity--layout', html =>
      html
        .replace(
          '<lightning-formatted-text data-output-element-id="output-field" slot="outputField">$48,000.00</lightning-formatted-text>',
          '',
        )
        .replace(
          /(RecordField\.Opportunity\.Amount"[\s\S]*?)<span class="test-id__field-value[^>]*><slot name="outputField"><\/slot><\/span>/,
          '$1',
        ),
    );
    expect(sighting!.missing).toContainEqual({
      kind: 'deal',
      key: 'salesforce:006Qy00000Ab1CdIAJ',
      field: 'amount',
      why: 'not-found',
    });
  });
});

describe('records without a name', () => {
  test('an opportunity without one is kept by its id and reported', () => {
    const sighting = readChanged('salesforce/opportunity--layout', html =>
      html
        .replaceAll('Nordlicht – twelve vans', '')
        .replace('<title> | Opportunity | Salesforce</title>', '<title>Salesforce</title>'),
    );
    const deal = sighting!.records.find(({ kind }) => kind === 'deal')!;
    expect(deal.fields).not.toHaveProperty('name');
    expect(sighting!.missing).toEqual([{ kind: 'deal', key: deal.keys[0], field: 'name', why: 'unreadable' }]);
  });

  test('a row of the inbox without sender, id and date becomes no record', () => {
    const row =
      '<tr class="zA yO"><td><div role="checkbox"></div></td><td><div class="y6"><span id=":1">Subject alone</span></div></td></tr>';
    const url = new URL('https://mail.google.com/mail/u/0/#inbox');
    const sighting = read(loadPage(`<div role="main"><table>${row}</table></div>`, url.href), url)!;
    expect(sighting.records).toEqual([]);
    expect(sighting.rows).toEqual({ read: 0, looksLike: 1, shown: null });
    expect(sighting.missing.map(({ field, key }) => [field, key])).toEqual([
      ['from', null],
      ['at', null],
      ['threadId', null],
    ]);
  });
});

describe('rows that are just being replaced', () => {
  test('a card whose own id and link name two deals is neither', () => {
    const sighting = readChanged('hubspot/deal-list--board-german', html =>
      html.replace('/contacts/4217/record/0-3/997', '/contacts/4217/record/0-3/12345'),
    );
    expect(sighting!.records.map(({ keys }) => keys[0])).toEqual(['hubspot:0-3/995', 'hubspot:0-3/996']);
    expect(sighting!.rows).toEqual({ read: 2, looksLike: 3, shown: null });
    expect(sighting!.missing).toEqual([{ kind: 'deal', key: null, field: 'id', why: 'unreadable' }]);
  });
});

describe('uncertain values', () => {
  test('a date that fits two orders is ambiguous, and settled by another date on the page', () => {
    const ambiguous = readChanged('salesforce/opportunity--layout', html => html.replace('9/21/2026', '9/11/2026'));
    expect(ambiguous!.missing).toEqual([
      { kind: 'deal', key: 'salesforce:006Qy00000Ab1CdIAJ', field: 'closeDate', why: 'ambiguous' },
    ]);
    const dayFirst = readChanged('salesforce/opportunity--layout', html => html.replace('9/21/2026', '21/9/2026'));
    expect(dayFirst!.records.find(({ kind }) => kind === 'deal')!.fields).toMatchObject({
      closeDate: '2026-04-12',
      createdDate: '2026-09-21',
    });
  });

  test('a relative date of a message is reported, not guessed', () => {
    const sighting = readChanged('gmail/inbox--split-view-german', html =>
      html.replaceAll('Do., 19. Nov. 2026, 09:42', 'vor 2 Tagen'),
    );
    expect(sighting!.missing).toEqual([
      { kind: 'message', key: 'gmail:message/19ac1d3e0f5a2001', field: 'at', why: 'unreadable' },
    ]);
  });

  test('a value that the user is just typing is not taken', () => {
    const { html, url } = page('hubspot/deal--record');
    const document = loadPage(html, url.href);
    document.querySelector<HTMLTextAreaElement>('[data-test-id="property-input-closedate"] textarea')!.focus();
    const sighting = read(document, url)!;
    expect(sighting.records.find(({ kind }) => kind === 'deal')!.fields).not.toHaveProperty('closeDate');
    expect(sighting.missing).toEqual([{ kind: 'deal', key: 'hubspot:0-3/991', field: 'closeDate', why: 'unreadable' }]);
  });
});

describe('two pages in view', () => {
  test('none is read while nothing tells which one is in front', () => {
    const sighting = readChanged('salesforce/opportunity--layout', html =>
      html.replace(
        'windowViewMode-normal oneContent  lafPageHost',
        'windowViewMode-normal oneContent active lafPageHost',
      ),
    );
    expect(sighting).toBeNull();
  });
});

describe('clobbered members', () => {
  const names = [
    'children',
    'childNodes',
    'parentNode',
    'querySelectorAll',
    'querySelector',
    'getAttribute',
    'matches',
    'closest',
    'textContent',
    'contains',
    'localName',
    'nodeType',
    'attributes',
    'style',
    'shadowRoot',
    'getRootNode',
    'ownerDocument',
  ];
  const inputs = names.map(name => `<input name="${name}" style="display:none">`).join('');
  const images = [...names, 'defaultView', 'activeElement', 'documentElement', 'body', 'title']
    .map(name => `<img name="${name}" alt="">`)
    .join('');

  test.each(TEST_PAGES.map(candidate => [candidate.name, candidate] as const))(
    '%s inside such a form reads the same',
    (_, candidate) => {
      const html = candidate.html
        .replace(/<body[^>]*>/, start => `${start}<form>${inputs}${images}`)
        .replace('</body>', '</form></body>');
      const sighting = read(loadPage(html, candidate.url.href), candidate.url);
      expect(recordsOf(sighting!)).toEqual(candidate.expected.records);
    },
  );
});

test('a page of 20,000 more nodes reads the same', () => {
  for (const name of [
    'gmail/inbox--twelve-rows',
    'gmail/thread--open-and-collapsed',
    'salesforce/opportunity--layout',
    'hubspot/deal--record',
  ]) {
    const candidate = page(name);
    const filler = '<div class="x"><span data-a="1">word</span></div>'.repeat(10_000);
    const html = candidate.html.replace('</body>', `${filler}</body>`);
    expect(recordsOf(read(loadPage(html, candidate.url.href), candidate.url)!), name).toEqual(
      recordsOf(readPage(candidate)!),
    );
  }
}, 60_000);
