import { TEXT_LIMIT } from '../../records/limits';
import type { Address } from '../../records/records';
import { asText, emailOf } from '../field-values';
import { all, matches, maybe, member, nameOf } from '../query';
import type { Place, Reading } from '../reading';
import { isShown } from '../shown';
import type { Reader } from '../site';
import { blockText, cut } from '../text-of';
import { isVisible } from '../visible';
import { linkedIn } from './front';
import { instantOf } from './instant';
import type { CrmField } from './labels';
import type { RecordPages } from './product';
import { type OpenRecord, recordReader } from './record-reader';
import { valueIn } from './value';

// What the products call a mail's state or direction (en de fr es it zh ja), in lower case.
const OUT = /^(?:sent|outgoing|gesendet|ausgehend|envoyé|sortant|enviado|saliente|inviat[oa]|已发送|外发|送信済み)$/;
const IN =
  /^(?:received|incoming|empfangen|erhalten|eingehend|reçu|entrant|recibido|entrante|ricevut[oa]|已接收|已收到|传入|受信済み)$/;
const UNSENT =
  /^(?:draft|pending send|sending|failed|entwurf|senden ausstehend|fehler|brouillon|échec|borrador|bozza|草稿|正在发送|失败|下書き)$/;

/** History below an answer: as quotation, or all that follows Outlook's line. */
const QUOTED = {
  skip: 'blockquote, .gmail_quote, [type="cite"], .moz-cite-prefix',
  stopAt: '#appendonsend, #divRplyFwdMsg',
};

/** A person as a mail's field shows one: `Jonas Keller <jonas@x.example>`, an address, or a name alone. */
function partyIn(text: string): Address | null {
  const email = emailOf(/<([^<>\s]+)>$/.exec(text)?.[1] ?? text);
  const name = text.replace(/\s*<[^<>]*>$/, '').replace(/^"|"$/g, '');
  if (email === null && (name === '' || name.includes('@'))) return null;
  return { name: name === '' || emailOf(name) !== null ? null : name, email };
}

/** Everyone in a field: its chosen records, or the addresses in its text. null where one of them can't be told. */
function partiesIn(element: Element | null, product: RecordPages): Address[] | null {
  if (element === null) return null;
  const [part = ''] = product.value.parts;
  const chosen = part === '' ? [] : all(element, part).filter(isShown);
  const places = (chosen.length > 0 ? chosen : [element]).map(one => valueIn(one, part, product, null));
  const texts = places.map(place => (place === null || place === 'busy' ? null : place.text));
  const parties = texts.flatMap(text => {
    if (text === null) return [null];
    // A comma stands in names too: it separates only what has addresses.
    return (text.includes('@') ? text.split(/[,;]\s*(?=[^,;]*@)/) : text.split(/;\s*/))
      .filter(one => one !== '')
      .map(one => partyIn(one.trim()));
  });
  return parties.every(party => party !== null) ? parties : null;
}

/** The mail as written: in the page, or in a frame of the page's own. */
function bodyIn(search: ParentNode, selectors: readonly string[]): { text: string; selector: string } | null {
  for (const selector of selectors) {
    for (const element of all(search, selector).filter(found => isVisible(found))) {
      let body: Element | null = element;
      for (let depth = 0; body !== null && nameOf(body) === 'iframe' && depth < 3; depth++) {
        const inner = member(body, 'contentDocument') as Document | null;
        body = inner && (maybe(inner, 'body iframe') ?? maybe(inner, 'body'));
      }
      if (body === null || nameOf(body) === 'iframe') continue;
      const isField = matches(body, 'textarea');
      const written = isField ? String(member(body, 'value') ?? '').trim() : blockText(body, QUOTED);
      if (written !== '') return { text: cut(written, TEXT_LIMIT), selector };
    }
  }
  return null;
}

function partiesOf(record: OpenRecord<'message'>, field: CrmField, product: RecordPages): Address[] {
  return partiesIn(record.elementOf(field), product) ?? [];
}

/** Sent or received, where the page says it; `unsent` for a draft. */
function directionOf(place: Place): boolean | 'unsent' | null {
  const word = place === null || place === 'busy' ? '' : place.text.toLowerCase();
  if (UNSENT.test(word)) return 'unsent';
  return OUT.test(word) ? true : IN.test(word) ? false : null;
}

function missUnless(reading: Reading, isThere: boolean, key: string, field: string): void {
  if (!isThere) reading.miss('message', key, field, 'not-found');
}

/**
 * Reader of a mail's own page. A mail that is filed under a case belongs to its conversation; each other one is a thread of its own.
 *
 * @param bodies where the text stands, best first
 */
export function mailReader(product: RecordPages, bodies: readonly string[]): Reader {
  const isSent = (find: (field: CrmField) => Place) => directionOf(find('status')) !== 'unsent';
  return recordReader(
    product,
    'message',
    ['subject', 'from', 'to'],
    record => {
      const { reading, draft, find, url, search } = record;
      const [key] = draft.keys as [string];
      const direction = directionOf(find('status'));
      const { fields } = draft;
      const about = record.elementOf('regarding');
      const [filed, second] = about === null ? [] : linkedIn(about, product, url, 'ticket');
      fields.threadKey = filed && !second ? filed.key : key;
      if (direction !== null && direction !== 'unsent') fields.outbound = direction;
      reading.take(draft, 'subject', find('subject') ?? record.name, asText, 'should');
      const [from, other] = partiesOf(record, 'from', product);
      const sender = find('from');
      if (from && !other) fields.from = from;
      if (from && !other && sender !== null && sender !== 'busy') reading.matched('message', 'from', sender.selector);
      missUnless(reading, fields.from !== undefined, key, 'from');
      const to = [...partiesOf(record, 'to', product), ...partiesOf(record, 'cc', product)];
      if (to.length > 0) fields.to = to.slice(0, 200);
      reading.take(draft, 'at', find('sentAt'), () => instantOf(record, 'sentAt', product), 'must');
      const body = bodyIn(search.root, bodies);
      missUnless(reading, body !== null, key, 'text');
      if (body !== null) {
        fields.text = body.text;
        reading.matched('message', 'text', body.selector);
      }
    },
    isSent,
  );
}
