import { siteKey } from '../records/keys';
import type { Address, Deal, Message, Person, Ticket } from '../records/records';
import type { Instant } from '../records/time';
import type { MailScript } from './mail-script';
import type { Customer } from './make-contacts';
import { SALES_MAILS_DE_ZH } from './sales-mails-de-zh';
import { SALES_MAILS_EN } from './sales-mails-en';
import { gmailNumber, hexadecimal } from './site-ids';
import { before, stamp } from './stamp';
import { SUPPORT_MAILS } from './support-mails';
import { TICKETS } from './ticket-scripts';

export const SAMPLE_USER: Address = { name: 'Lena Hart', email: 'lena@sidelight-sample.example' };

/** First characters of a text as a list row shows them. */
const SNIPPET_LENGTH = 110;
const snippetOf = (text: string) => text.replace(/\s+/g, ' ').slice(0, SNIPPET_LENGTH);

/** How a mail addresses a person: by first name, in Chinese by the full name. */
function calledName(person: Person): string {
  const name = person.name ?? '';
  return person.language === 'zh' ? name : (name.split(' ')[0] ?? name);
}

/** 40 threads: those about sales go to people with open deals, those for help to any customer of the language; nobody has two. */
export function makeThreads(start: Instant, customers: Customer[], deals: Deal[]): Message[] {
  const taken = new Set<string>();
  const people = new Map(customers.flatMap(customer => customer.people.map(person => [person.id, person] as const)));
  const dealBuyers = deals
    .filter(deal => deal.status === 'open')
    .flatMap(deal => deal.personKeys.map(key => people.get(key)))
    .filter(person => person !== undefined);
  const everyone = [...people.values()];
  const cast = (script: MailScript): Person => {
    const wanted = (person: Person) => person.language === script.language;
    const pool = script.purpose === 'sales' ? [...dealBuyers, ...everyone] : [...everyone].reverse();
    const free = pool.find(person => wanted(person) && !taken.has(person.id)) ?? pool.find(wanted);
    if (!free) throw new RangeError(`makeThreads: nobody speaks ${script.language}`);
    taken.add(free.id);
    return free;
  };
  let counter = 0;
  return [...SALES_MAILS_EN, ...SALES_MAILS_DE_ZH, ...SUPPORT_MAILS].flatMap(script => {
    const person = cast(script);
    const threadKey = siteKey('gmail', `thread-f:${gmailNumber(counter + 1)}`);
    return script.mails.map(([daysAgo, from, text], index) => {
      counter += 1;
      const filled = text.replaceAll('{first}', calledName(person)).replaceAll('{company}', person.companyName ?? '');
      const number = gmailNumber(counter);
      const keys: MessageKeys = [
        siteKey('gmail', `msg-f:${number}`),
        siteKey('gmail', `message/${hexadecimal(number)}`),
      ];
      return makeMessage(keys, threadKey, {
        subject: script.subject,
        them: { name: person.name, email: person.emails[0] ?? null },
        inbound: from === 'them',
        at: before(start, daysAgo),
        text: filled,
        unread: from === 'them' && index === script.mails.length - 1 && daysAgo < 2.5,
      });
    });
  });
}

/** 20 tickets, each with the request and, where there is one, the answer. */
export function makeTickets(start: Instant, customers: Customer[]): { tickets: Ticket[]; messages: Message[] } {
  const made: { tickets: Ticket[]; messages: Message[] } = { tickets: [], messages: [] };
  const used = { en: 0, de: 0, zh: 0 };
  TICKETS.forEach((script, index) => {
    const pool = customers.filter(one => one.source.language === script.language).flatMap(one => one.people);
    const person = pool[(used[script.language]++ * 3 + 1) % pool.length]!;
    const them = { name: person.name, email: person.emails[0] ?? null };
    const key = siteKey('zendesk', `tickets/${4_801 + index}`);
    const openedAt = before(start, script.daysAgo);
    made.tickets.push(
      stamp(
        'ticket',
        [key],
        {
          subject: script.subject,
          status: script.status,
          priority: script.priority,
          requester: them,
          openedAt,
          category: null,
        },
        { firstSeenAt: openedAt, seenAt: before(start, Math.min(script.daysAgo, 0.1)) },
      ),
    );
    const message = (part: number, inbound: boolean, at: Instant, text: string) =>
      makeMessage([siteKey('zendesk', `tickets/${4_801 + index}/${part}`)], key, {
        subject: script.subject,
        them,
        inbound,
        at,
        text,
        unread: false,
      });
    made.messages.push(message(1, true, openedAt, script.text));
    if (script.answered) made.messages.push(message(2, false, before(start, script.daysAgo * 0.8), script.answered));
  });
  return made;
}

/** A mail is known by its id, and by the hexadecimal form of it that list rows have. */
type MessageKeys = [string, ...string[]];

function makeMessage(
  keys: MessageKeys,
  threadKey: string,
  mail: { subject: string; them: Address; inbound: boolean; at: Instant; text: string; unread: boolean },
): Message {
  return stamp(
    'message',
    keys,
    {
      threadKey,
      subject: mail.subject,
      from: mail.inbound ? mail.them : SAMPLE_USER,
      to: [mail.inbound ? SAMPLE_USER : mail.them],
      at: mail.at,
      text: mail.text,
      snippet: snippetOf(mail.text),
      unread: mail.unread,
      threadCount: null,
    },
    { firstSeenAt: mail.at, seenAt: mail.at },
  );
}
