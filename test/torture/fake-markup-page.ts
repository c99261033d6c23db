import { BARE_READERS } from '../sites/mutation/bare-readers';

/** The page that the script is in. */
interface OwnPage {
  name: string;
  site: string;
  kind: string;
  url: string;
}

/** Time of reading. */
const NOW = new Date('2026-11-22T09:00:00.000Z');
/** Places that hold what somebody wrote, on all sites. */
const BODIES =
  '[data-test-id="primary-message-content"], [data-id="description-FieldSectionItemContainer"] [contenteditable], #metadata-row-viewer-BODY, div.a3s, [data-test-id="omni-log-message-content"], .zd-comment, .ticket_note, [data-test-conversation="conversation-text"], section.messageBody, .thread-content, [data-test-id^="timeline-"], .feedBodyInner, lightning-formatted-rich-text';
/** What a mail may put around the markup. `null`: into a shadow tree, as a page's own components do. */
const AROUND = ['', 'blockquote', 'table', 'form', 'div role="main"', 'article', null] as const;

/** What came of putting markup of a product into the messages of a page. */
export interface FakeCount {
  read: number;
  /** Pages whose records were not exactly those that they have without it. */
  changed: string[];
}

/** Everything that a reading says but the written text itself. */
function withoutTexts(page: OwnPage, document: Document): string {
  const sighting = BARE_READERS[`${page.site}/${page.kind}`]!(document, new URL(page.url), NOW);
  const records = sighting?.records.map(({ kind, keys, fields }) => ({
    kind,
    keys,
    fields: Object.entries(fields).filter(([field]) => field !== 'text' && field !== 'snippet'),
  }));
  return JSON.stringify({ records, missing: sighting?.missing, rows: sighting?.rows, about: sighting?.about });
}

function put(body: Element, fake: string, around: (typeof AROUND)[number]): void {
  if (around === null) {
    const host = body.ownerDocument.createElement('x-card');
    host.attachShadow({ mode: 'open' }).append(parsed(body.ownerDocument, fake));
    body.append(host);
    return;
  }
  const [name = '', ...attributes] = around.split(' ');
  body.append(parsed(body.ownerDocument, name === '' ? fake : `<${name} ${attributes.join(' ')}>${fake}</${name}>`));
}

/** The markup as nodes; no script of it runs. */
function parsed(document: Document, html: string): DocumentFragment {
  return document.createRange().createContextualFragment(html.replace(/<\/?(?:!doctype|html|head|body)[^>]*>/gi, ''));
}

/** Puts each of the `fakes` into each message of the page, in one way after the other, and reads the page with its own reader. */
function readWithFakes(page: OwnPage, fakes: readonly { name: string; html: string }[]): FakeCount {
  const plain = withoutTexts(page, document);
  const bodies = [...document.querySelectorAll(BODIES)].filter(body => body.parentElement?.closest(BODIES) === null);
  const count: FakeCount = { read: 0, changed: [] };
  for (const { name, html } of fakes) {
    for (const [index, body] of bodies.entries()) {
      const around = AROUND[count.read++ % AROUND.length] ?? null;
      const before = [...body.childNodes];
      put(body, html, around);
      if (withoutTexts(page, document) !== plain)
        count.changed.push(`${page.name}: ${name} in <${around ?? 'shadow tree'}> in message ${index + 1}`);
      body.replaceChildren(...before);
    }
  }
  return count;
}

(globalThis as unknown as { readWithFakes: unknown }).readWithFakes = readWithFakes;
