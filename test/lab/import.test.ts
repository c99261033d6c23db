import { describe, expect, test } from 'vitest';
import { capturedRun } from './captured-run';
import { importCommand } from './import';

describe('lab import', () => {
  const lab = capturedRun();
  const { at, write } = lab;

  test('prints the records of all files by kind, and the skipped rows with reasons, as one JSON object', async () => {
    const deals = write('deals.csv', 'Deal name,Company,Amount,Stage\nA,Acme,5,Won\nB,Acme,five,Won\n');
    const people = write('people.csv', 'First name,Last name,Email\nMara,Lind,mara@x.example\n');
    expect(await importCommand([deals, people])).toBe(0);
    const { files, records, skipped } = JSON.parse(lab.out);
    expect(files).toMatchObject([
      { file: 'deals.csv', dialect: null, rows: 2, mapping: { kind: 'deal' } },
      { file: 'people.csv', rows: 1, mapping: { kind: 'person' } },
    ]);
    expect(records.deal).toMatchObject([
      { kind: 'deal', file: 'deals.csv', row: 2, fields: { name: 'A', status: 'won' } },
    ]);
    expect(records.person).toMatchObject([{ keys: ['email:mara@x.example'], fields: { name: 'Mara Lind' } }]);
    expect(records.company).toHaveLength(1);
    expect(skipped).toEqual([{ file: 'deals.csv', row: 3, why: 'bad-amount', column: 'Amount' }]);
    expect(lab.log).toContain('deals.csv: 100 %');
  });

  test('takes mailboxes, contact cards, articles and saved replies as well', async () => {
    const files = [
      write('mail.eml', 'From: Ann <ann@north.example>\nDate: Mon, 1 Jun 2026 12:00:00 +0200\nSubject: Hi\n\nHello\n'),
      write('people.vcf', 'BEGIN:VCARD\nFN:Bo Ek\nEND:VCARD\n'),
      write('help.md', '# Parking\n\nBehind the house.\n'),
      write('macros.csv', `Macro name,Comment body\nThanks,${'Thank you for writing. '.repeat(3)}\n`),
    ];
    expect(await importCommand(files)).toBe(0);
    const output = JSON.parse(lab.out);
    expect(output.files.map(({ format }: { format: string }) => format)).toEqual([
      'mail',
      'contacts',
      'articles',
      'table',
    ]);
    expect(output.records.message).toMatchObject([
      { file: 'mail.eml', row: 1, fields: { subject: 'Hi', text: 'Hello' } },
    ]);
    expect(output.records.person).toMatchObject([{ fields: { name: 'Ann' } }, { fields: { name: 'Bo Ek' } }]);
    expect(output.records.article).toMatchObject([{ fields: { title: 'Parking' } }]);
    expect(output.records.template).toMatchObject([{ fields: { title: 'Thanks' } }]);
  });

  test.each([
    ['a file that is none', () => at('nothing.csv'), 'nothing.csv'],
    ['an empty file', () => write('empty.csv', ''), 'empty-file'],
    ['a table that names no record', () => write('bare.csv', 'Amount,Stage\n5,Demo\n'), 'missing-column'],
  ])('%s: a message, nothing on stdout, exit code 2', async (_title, file, message) => {
    expect(await importCommand([file()])).toBe(2);
    expect(lab.out).toBe('');
    expect(lab.log).toContain(message);
  });

  test('without a file says how to use it', async () => {
    expect(await importCommand([])).toBe(2);
    expect(lab.log).toContain('usage');
  });
});
