import { describe, expect, test } from 'vitest';
import { mailboxOf } from '../../core/identity/address-form';
import { nameForm } from '../../core/identity/person-name';
import { phoneForm } from '../../core/identity/phone-form';
import { identity } from '../../core/identity/suggest-merges';
import { type Deal, emptyWorld, type Person, type PersonLink, type World } from '../../core/records';
import { processorMilliseconds } from '../setup/processor-time';

const AT = '2026-11-20T09:00:00.000Z';
const times = { firstSeenAt: AT, lastSeenAt: AT, changedAt: AT, version: 1 };

function person(id: string, name: string | null, more: Partial<Person> = {}): Person {
  const empty = {
    emails: [],
    phone: null,
    jobTitle: null,
    companyKey: null,
    companyName: null,
    owner: null,
    language: null,
  };
  const site = id.split(':')[0]!;
  const provenance = { name: { from: 'page' as const, site, url: `https://${site}.example/`, at: AT } };
  return { kind: 'person', id, keys: [id], ...times, provenance, name, ...empty, ...more };
}

const world = (people: Person[], more: Partial<World> = {}): World => ({ ...emptyWorld(), people, ...more });

function found(people: Person[], more: Partial<World> = {}, links: PersonLink[] = []): string[] {
  return identity(world(people, more), links).suggestions.map(
    ({ a, b, evidence }) => `${a.id} ${b.id}: ${evidence.map(({ code }) => code.slice('identity.'.length)).join(', ')}`,
  );
}

const mail = person('gmail:1', 'Mara Lindholm', { emails: ['mara@northwind.example'] });
const crm = person('hubspot:7', 'Lindholm, Mara', {
  emails: ['m.lindholm@northwind.example'],
  phone: '+46 8 123 456 78',
});

describe('people who might be one', () => {
  test('the same name and the same company domain are suggested, with the evidence', () => {
    const { suggestions } = identity(world([mail, crm]), []);
    expect(suggestions).toMatchObject([
      {
        a: { id: 'gmail:1', name: 'Mara Lindholm', detail: 'mara@northwind.example', sites: ['gmail'] },
        b: { id: 'hubspot:7', sites: ['hubspot'] },
        evidence: [{ code: 'identity.same-domain', params: { domain: 'northwind.example' } }],
      },
    ]);
  });

  test('a name alone never is, nor is a name and the same public mail host', () => {
    const other = person('salesforce:3', 'Mara Lindholm', { emails: ['mara@elsewhere.example'] });
    expect(found([mail, other])).toEqual([]);
    const [a, b] = ['one', 'two'].map(local => person(`s:${local}`, 'Wei Chen', { emails: [`${local}@qq.com`] }));
    expect(found([a!, b!])).toEqual([]);
  });

  test('the same name with the same phone number, however written, the same deal or company is', () => {
    const phone = person('salesforce:3', 'Mara Lindholm', { phone: '08-123 456 78' });
    expect(found([crm, phone])).toEqual(['hubspot:7 salesforce:3: same-phone']);
    const [a, b] = [
      person('s:1', '王伟', { companyName: 'Helio GmbH' }),
      person('z:2', '王伟', { companyName: 'HELIO' }),
    ];
    expect(found([a, b])).toEqual(['s:1 z:2: same-company']);
    const deal = { kind: 'deal', id: 'd', keys: ['d'], name: 'Rollout', personKeys: ['s:1', 'z:2'] } as unknown as Deal;
    expect(found([a, b], { deals: [deal] })).toEqual(['s:1 z:2: same-deal, same-company']);
  });

  test('the same phone number under two names is an office, not a person', () => {
    const phone = '+49 30 1234567';
    expect(found([person('s:1', 'Ada Berg', { phone }), person('s:2', 'Jo Tal', { phone })])).toEqual([]);
  });

  test('two writings of one mailbox are, whatever the name', () => {
    const a = person('gmail:1', null, { emails: ['mara.lindholm+news@googlemail.com'] });
    const b = person('hubspot:7', 'Mara L', { emails: ['maralindholm@gmail.com'] });
    expect(found([a, b])).toEqual(['gmail:1 hubspot:7: alias-address']);
  });

  test('role addresses never lead to a suggestion', () => {
    const a = person('gmail:1', 'Northwind Support', { emails: ['support@northwind.example'] });
    const b = person('hubspot:7', 'Northwind Support', {
      emails: ['info@northwind.example'],
      companyName: 'Northwind',
    });
    const c = person('hubspot:8', 'Northwind Support', { emails: ['support+de@northwind.example'] });
    expect(found([a, b, c])).toEqual([]);
  });

  test('two whom the user keeps apart are not suggested again, by any of their keys', () => {
    const link: PersonLink = {
      ids: ['email:mara@northwind.example', 'hubspot:7'],
      at: AT,
      what: 'different',
      into: null,
      before: [],
    };
    const keyed = { ...mail, keys: ['gmail:1', 'email:mara@northwind.example'] };
    expect(found([keyed, crm], {}, [link])).toEqual([]);
  });

  test('what the user joined is listed while it can be split, newest first', () => {
    const link: PersonLink = {
      ids: ['gmail:1', 'hubspot:7'],
      at: AT,
      what: 'same',
      into: 'gmail:1',
      before: [mail, crm],
    };
    expect(identity(world([mail]), [link]).joined).toMatchObject([
      { id: 'gmail:1', a: { id: 'gmail:1' }, b: { id: 'hubspot:7' } },
    ]);
    expect(identity(world([]), [link]).joined).toEqual([]);
  });

  test('the order of the records changes nothing, and a name that dozens share gives nothing', () => {
    const people = [mail, crm, person('salesforce:3', 'Mara Lindholm', { phone: '08-123 456 78' })];
    expect(found(people.toReversed())).toEqual(found(people));
    const many = Array.from({ length: 40 }, (_, n) => person(`s:${n}`, 'Wei Zhang', { companyName: 'Helio' }));
    expect(found(many)).toEqual([]);
  });

  test('20,000 people are looked through in less than a second', () => {
    const people = Array.from({ length: 20_000 }, (_, n) =>
      person(`s:${n}`, `First${n % 9_000} Last${n % 9_000}`, { emails: [`p${n}@c${n % 50}.example`] }),
    );
    const all = world(people);
    expect(processorMilliseconds(() => identity(all, []))).toBeLessThan(1_000);
  });
});

describe('forms in which two writings are equal', () => {
  test('names', () => {
    expect(nameForm('Dr. José  Álvarez')).toBe(nameForm('ALVAREZ, Jose'));
    expect(nameForm('王 伟')).toBe('王伟');
    for (const none of [null, 'Mara', 'mara@x.example', '某', '']) expect(nameForm(none)).toBeNull();
  });
  test('phone numbers', () => {
    expect(phoneForm('+46 (0)8 123 456 78 ext. 12')).toBe(phoneForm('08-123 456 78'));
    for (const none of [null, '', '12345', 'n/a']) expect(phoneForm(none)).toBeNull();
  });
  test('mailboxes', () => {
    expect(mailboxOf('A.B+x@googlemail.com')).toBe('ab@gmail.com');
    expect(mailboxOf('a.b@northwind.example')).toBe('a.b@northwind.example');
    for (const none of ['info@x.example', 'no-reply@x.example', '@x', 'x@', 'x']) expect(mailboxOf(none)).toBeNull();
  });
});
