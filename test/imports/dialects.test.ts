import { describe, expect, test } from 'vitest';
import { longSalesforceId } from '../../core/imports/salesforce-id';
import { csv, take } from './files';

const eur = (minor: number) => ({ minor, currency: 'EUR' });

describe('exports of known products', () => {
  test('a Salesforce report of opportunities: 15-character ids become those of the pages, closed deals have their day', async () => {
    const { preview, deals, keys, companies } = await take(
      csv(
        'Opportunity ID,Opportunity Name,Account ID,Account Name,Opportunity Owner,Stage,Amount Currency,Amount,Probability (%),Close Date,Created Date,Next Step,Lead Source,Last Modified Date\n' +
          '0065g00000ABcDe,"Rollout, phase 2",0015g00000XyZaB,Northwind,Lena Ott,Negotiation/Review,EUR,"48,000.00",75,12/31/2026,3/4/2026,Send contract,Web,5/5/2026\n' +
          '0065g00000ABcDf,Pilot,0015g00000XyZaB,Northwind,Lena Ott,Closed Won,EUR,"1,200.50",100,2/27/2026,1/15/2026,,Partner,5/5/2026\n' +
          '0065g00000ABcDg,Audit,,,Lena Ott,Closed Lost,EUR,,0,2/28/2026,1/15/2026,,,5/5/2026\n',
      ),
    );
    expect(preview).toMatchObject({
      dialect: 'salesforce',
      rows: 3,
      unmapped: [],
      mapping: { kind: 'deal', dateOrder: 'mdy' },
    });
    expect(keys.deal[0]).toEqual(['salesforce:0065g00000ABcDeAAL']);
    expect(keys.company).toEqual([['salesforce:0015g00000XyZaBAAV', 'company-name:northwind']]);
    expect(companies).toEqual([{ name: 'Northwind' }]);
    expect(deals[0]).toMatchObject({
      name: 'Rollout, phase 2',
      stage: 'Negotiation/Review',
      status: 'open',
      amount: eur(4_800_000),
      siteProbabilityPercent: 75,
      closeDate: '2026-12-31',
      closedDate: null,
      createdDate: '2026-03-04',
      nextStep: 'Send contract',
      source: 'Web',
      owner: 'Lena Ott',
      companyName: 'Northwind',
    });
    expect(deals[1]).toMatchObject({
      status: 'won',
      amount: eur(120_050),
      closeDate: '2026-02-27',
      closedDate: '2026-02-27',
    });
    expect(deals[2]).toMatchObject({ status: 'lost', amount: null, companyKey: null, closedDate: '2026-02-28' });
  });

  test('Salesforce API names, with check boxes for closed and won', async () => {
    const { preview, deals } = await take(
      csv(
        'Id,Name,StageName,Amount,CloseDate,IsClosed,IsWon\n006A,A,Signed,10,2026-01-05,true,true\n006B,B,Gone,10,2026-01-05,true,false\n006C,C,Talks,10,2026-01-05,false,false\n',
      ),
    );
    expect(preview.dialect).toBe('salesforce');
    expect(deals.map(({ status, closedDate }) => [status, closedDate])).toEqual([
      ['won', '2026-01-05'],
      ['lost', '2026-01-05'],
      ['open', null],
    ]);
  });

  test('Salesforce contacts', async () => {
    const { preview, people, keys } = await take(
      csv(
        'Salutation,First Name,Last Name,Title,Account Name,Email,Phone,Contact Owner\nMs.,Mara,Lind,CTO,Northwind,Mara@Northwind.example,+49 30 1,Lena Ott\n',
      ),
    );
    expect(preview).toMatchObject({ dialect: 'salesforce', mapping: { kind: 'person' } });
    expect(people).toEqual([
      {
        name: 'Mara Lind',
        emails: ['mara@northwind.example'],
        phone: '+49 30 1',
        jobTitle: 'CTO',
        companyKey: 'company-name:northwind',
        companyName: 'Northwind',
        owner: 'Lena Ott',
        language: null,
      },
    ]);
    expect(keys.person).toEqual([['email:mara@northwind.example']]);
  });

  test('HubSpot deals with associations', async () => {
    const { preview, deals, keys } = await take(
      csv(
        'Record ID,Deal Name,Deal Stage,Amount,Deal owner,Close Date,Pipeline,Create Date,Associated Company IDs,Associated Contact IDs,Last Activity Date\n' +
          '991,Renewal,Closed Won,2500,Lena Ott,2026-02-03 14:20,Sales Pipeline,2026-01-01 09:00,77,501;502,2026-02-01 10:00\n',
      ),
    );
    expect(preview.dialect).toBe('hubspot');
    expect(keys.deal).toEqual([['hubspot:0-3/991']]);
    expect(deals[0]).toMatchObject({
      status: 'won',
      closedDate: '2026-02-03',
      pipeline: 'Sales Pipeline',
      companyKey: 'hubspot:0-2/77',
      personKeys: ['hubspot:0-1/501', 'hubspot:0-1/502'],
      lastActivityDate: '2026-02-01',
      amount: { minor: 250_000, currency: null },
    });
  });

  test('HubSpot deals with German columns and numbers', async () => {
    const { preview, deals } = await take(
      csv(
        'Datensatz-ID;Deal-Name;Deal-Phase;Betrag;Abschlussdatum;Erstellungsdatum\n5;Wartung;Gewonnen;1.234,50 €;14.02.2026;03.01.2026\n',
      ),
    );
    expect(preview).toMatchObject({ dialect: 'hubspot', delimiter: ';', mapping: { decimal: ',', dateOrder: 'dmy' } });
    expect(deals[0]).toMatchObject({
      name: 'Wartung',
      status: 'won',
      amount: eur(123_450),
      closedDate: '2026-02-14',
      createdDate: '2026-01-03',
    });
  });

  test('HubSpot contacts', async () => {
    const { preview, people, keys } = await take(
      csv(
        'Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Associated Company,Contact owner\n501,Wei,Zhang,wei@longma.example,123,New,Longma,Lena\n502,伟,张,,,,,\n',
      ),
    );
    expect(preview).toMatchObject({ dialect: 'hubspot', mapping: { kind: 'person' } });
    expect(keys.person).toEqual([['hubspot:0-1/501', 'email:wei@longma.example'], ['hubspot:0-1/502']]);
    expect(people.map(({ name }) => name)).toEqual(['Wei Zhang', '张伟']);
  });

  test('Pipedrive deals', async () => {
    const { preview, deals, people, keys } = await take(
      csv(
        'Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Pipeline,Deal - Stage,Deal - Status,Deal - Owner,Deal - Organization,Deal - Contact person,Deal - Probability,Deal - Expected close date,Deal - Deal created,Deal - Last stage change,Deal - Won time,Deal - Lost time\n' +
          '12,Fleet,9000,CHF,Main,Offer,Open,Lena,Bergbahn,Urs Frei,60,2026-09-30,2026-01-02 10:11:12,2026-02-02 08:00:00,,\n' +
          '13,Fleet 2,500,CHF,Main,Offer,Lost,Lena,Bergbahn,Urs Frei,,2026-09-30,2026-01-02 10:11:12,,,2026-03-04 10:00:00\n',
      ),
    );
    expect(preview.dialect).toBe('pipedrive');
    expect(keys.deal).toEqual([['import:pipedrive/deal/12'], ['import:pipedrive/deal/13']]);
    expect(deals[0]).toMatchObject({
      status: 'open',
      stage: 'Offer',
      amount: { minor: 900_000, currency: 'CHF' },
      stageSince: '2026-02-02',
      createdDate: '2026-01-02',
      siteProbabilityPercent: 60,
    });
    expect(deals[1]).toMatchObject({ status: 'lost', closeDate: '2026-09-30', closedDate: '2026-03-04' });
    expect(people[0]).toMatchObject({ name: 'Urs Frei', companyName: 'Bergbahn' });
    expect(deals[0]!.personKeys).toEqual(keys.person[0]);
    expect(deals[1]!.personKeys).toEqual(keys.person[0]);
  });

  test('Pipedrive people with two addresses', async () => {
    const { preview, people } = await take(
      csv(
        'Person - Name*,Person - Phone,Person - Email (Work),Person - Email (Home),Organization - Name*\nUrs Frei,1,urs@bergbahn.example,urs@home.example,Bergbahn\n',
      ),
    );
    expect(preview).toMatchObject({ dialect: 'pipedrive', mapping: { kind: 'person' } });
    expect(people[0]).toMatchObject({
      name: 'Urs Frei',
      emails: ['urs@bergbahn.example', 'urs@home.example'],
      companyName: 'Bergbahn',
    });
  });

  test('Zoho deals: the keys are those of its pages; ids of other records are not taken for names', async () => {
    const { preview, deals, keys } = await take(
      csv(
        'Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Probability,Created Time,Modified Time\n' +
          'zcrm_111,zcrm_9,Lena,700,Hosting,2026-05-01,zcrm_55,Acme,Qualification,10,2026-01-01 08:00:00,2026-01-09 08:00:00\n',
      ),
    );
    expect(preview.dialect).toBe('zoho');
    expect(keys.deal).toEqual([['zoho:deal/111']]);
    expect(deals[0]).toMatchObject({
      owner: 'Lena',
      name: 'Hosting',
      companyName: 'Acme',
      companyKey: 'zoho:account/55',
      createdDate: '2026-01-01',
    });
  });

  test('Zoho contacts', async () => {
    const { preview, people } = await take(
      csv(
        'Record Id,Contact Owner.id,Contact Owner,First Name,Last Name,Account Name,Email,Secondary Email,Title\nzcrm_1,zcrm_9,Lena,Ida,Holm,Acme,ida@acme.example,ida@home.example,Buyer\n',
      ),
    );
    expect(preview).toMatchObject({ dialect: 'zoho', mapping: { kind: 'person' } });
    expect(people[0]).toMatchObject({
      name: 'Ida Holm',
      emails: ['ida@acme.example', 'ida@home.example'],
      owner: 'Lena',
      jobTitle: 'Buyer',
    });
  });
});

test('a short Salesforce id gets the suffix that its capitals say', () => {
  expect(longSalesforceId('001A0000006Vm9r')).toBe('001A0000006Vm9rIAC');
  expect(longSalesforceId('001A0000006Vm9rIAC')).toBe('001A0000006Vm9rIAC');
  expect(longSalesforceId('x')).toBe('x');
});

describe('header lists as they stand in public sources', () => {
  test.each<[string, string, 'deal' | 'person']>([
    [
      'salesforce',
      'Opportunity Name,Amount,Close Date,Stage,Probability (%),Opportunity Owner,Product Family,Region,Last Modified Date,Created Date,Next Step,Lead Source',
      'deal',
    ],
    [
      'salesforce',
      'Territory Region,Opportunity Owner,Account Name,Opportunity Name,Stage,Forecast Category,Total Amount Currency,Total Amount,Fiscal Period,Close Date,Opportunity Next Steps,Type',
      'deal',
    ],
    ['salesforce', 'Opportunity ID,Opportunity Name,Amount', 'deal'],
    [
      'hubspot',
      'Record ID,Deal Name,Amount,Deal Stage,Close Date,Deal Owner,Company Name,Pipeline,Create Date',
      'deal',
    ],
    ['hubspot', 'Record ID,First Name,Last Name,Email,Phone Number,Associated Company IDs', 'person'],
    [
      'pipedrive',
      'Person - Name*,Person - First name,Person - Last name,Person - Phone,Person - Email (Work),Person - Email (Home),Organization - Name*,Organization - Address,Deal - Title,Deal - Value,Activity - Subject*,Activity - Due date,Note - Content*',
      'deal',
    ],
    ['zoho', 'Record Id, Deal Owner.id, Amount, Deal Name, Closing Date, Account Name.id, Stage', 'deal'],
    [
      'zoho',
      'Deal Id,Deal Owner.id,Deal Owner,Deal Name,Company Name.id,Company Name,Contact Name.id,Contact Name,Sub-Pipeline,Amount,Stage,Closing Date,Description,Created By.id,Created By,Modified By.id,Modified By,Created Time,Modified Time,Last Activity Time,Pipeline.id,Pipeline',
      'deal',
    ],
  ])('%s: %s', async (dialect, header, kind) => {
    const row = header.split(',').map((_, n) => (n === 0 ? 'x1' : ''));
    const { preview } = await take(csv(`${header}\n${row.join(',')}\n`));
    expect(preview).toMatchObject({ dialect, unmapped: [], mapping: { kind } });
    const fields = Object.values(preview.mapping.columns);
    expect(fields).toContain(kind === 'deal' ? 'name' : 'email');
    const single = fields.filter(field => !['email', 'phone', 'closedDate'].includes(field));
    expect(new Set(single).size).toBe(single.length);
  });
});
