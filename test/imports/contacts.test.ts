import { describe, expect, test } from 'vitest';
import { AnySeen } from '../../core/records';
import { takeRecords } from './mailbox';

const card = (...lines: string[]) => ['BEGIN:VCARD', ...lines, 'END:VCARD', ''].join('\r\n');

describe('contact cards', () => {
  test('version 3.0 with folded lines, groups, escapes and a preferred address', async () => {
    const { people, companies, keys, preview } = await takeRecords(
      card(
        'VERSION:3.0',
        'N:Lind;Mara;;;',
        'FN:Mara Lind',
        'ORG:Northwind\\, Ltd.;Sales',
        'TITLE:Head of Purch',
        ' asing',
        'item1.EMAIL;type=INTERNET:private@home.example',
        'item2.EMAIL;type=INTERNET;type=pref:Mara@Northwind.example',
        'TEL;TYPE=CELL:+49 170 1',
      ),
      'contacts.vcf',
    );
    expect(people).toEqual([
      {
        name: 'Mara Lind',
        emails: ['mara@northwind.example', 'private@home.example'],
        phone: '+49 170 1',
        jobTitle: 'Head of Purchasing',
        companyKey: 'company-name:northwind, ltd.',
        companyName: 'Northwind, Ltd.',
        language: null,
      },
    ]);
    expect(companies).toEqual([{ name: 'Northwind, Ltd.' }]);
    expect(keys).toEqual([['email:mara@northwind.example', 'email:private@home.example']]);
    expect(preview).toMatchObject({
      kind: 'person',
      rows: 1,
      first: [{ title: 'Mara Lind', detail: 'Northwind, Ltd.' }],
    });
  });

  test('version 4.0 with PREF, a tel: address, an id and a colon in quotes', async () => {
    const { people, keys } = await takeRecords(
      card(
        'VERSION:4.0',
        'FN:Bo Ek',
        'EMAIL;PREF=2:b@x.example',
        'EMAIL;LABEL="home: old";PREF=1:bo@x.example',
        'TEL;VALUE=uri:tel:+1-555',
        'LANG:de-AT',
        'UID:urn:uuid:1',
      ),
    );
    expect(people[0]).toMatchObject({ emails: ['bo@x.example', 'b@x.example'], phone: '+1-555', language: 'de-AT' });
    expect(keys[0]).toContain('import:vcard/urn:uuid:1');
  });

  test('version 2.1 with quoted-printable over several lines, in its own character set', async () => {
    const { people } = await takeRecords(
      card(
        'VERSION:2.1',
        'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;J=C3=B6=',
        'rg;;;',
        'EMAIL;INTERNET;PREF:jm@x.example',
        'TITLE;CHARSET=ISO-8859-1;QUOTED-PRINTABLE:Gesch=E4ft',
      ),
    );
    expect(people[0]).toMatchObject({ name: 'Jörg Müller', emails: ['jm@x.example'], jobTitle: 'Geschäft' });
  });

  test('names in Chinese stand together, family name first', async () => {
    const { people } = await takeRecords(card('VERSION:3.0', 'N:王;小明;;;', 'EMAIL:wang@x.example'));
    expect(people[0]).toMatchObject({ name: '王小明' });
  });

  test('a card that can’t be taken is named and stops nothing', async () => {
    const { people, skipped } = await takeRecords(
      card('VERSION:3.0', 'NOTE:nobody') +
        card('VERSION:4.0', 'KIND:group', 'FN:Team') +
        'BEGIN:VCARD\r\nFN:Cut\r\n' +
        card('VERSION:3.0', 'FN:Ann', 'EMAIL:not an address') +
        'BEGIN:VCARD\r\nFN:Never ended',
    );
    expect(skipped.map(({ row, why }) => [row, why])).toEqual([
      [1, 'no-name'],
      [2, 'group-card'],
      [3, 'unclosed-card'],
      [5, 'unclosed-card'],
    ]);
    expect(people).toMatchObject([{ name: 'Ann', emails: [] }]);
    expect(skipped[0]!.raw).toContain('nobody');
  });

  test('a card of a company is a company', async () => {
    const { people, companies } = await takeRecords(card('VERSION:4.0', 'KIND:org', 'FN:Northwind', 'ORG:Northwind'));
    expect(people).toEqual([]);
    expect(companies).toEqual([{ name: 'Northwind' }]);
  });

  test('a photo of 5 MB on one folded property costs neither time nor space', async () => {
    const photo = `PHOTO;ENCODING=b;TYPE=JPEG:${`${'QUJD'.repeat(18)}\r\n `.repeat(70_000)}QQ==`;
    const start = process.cpuUsage();
    const { people } = await takeRecords(card('VERSION:3.0', 'FN:Ann', photo, 'EMAIL:ann@x.example'));
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5_000);
    expect(people[0]).toMatchObject({ name: 'Ann', emails: ['ann@x.example'] });
  });

  test('every record is a valid one, and long values are cut', async () => {
    const { people } = await takeRecords(
      card(`FN:${'x'.repeat(9_000)}`, ...Array.from({ length: 60 }, (_, n) => `EMAIL:p${n}@x.example`)),
    );
    expect(AnySeen.safeParse({ kind: 'person', keys: ['k'], fields: people[0] }).success).toBe(true);
    expect(people[0]!.emails).toHaveLength(20);
  });
});
