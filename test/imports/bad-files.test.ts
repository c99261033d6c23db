import { describe, expect, test } from 'vitest';
import { ImportError, parseFile, previewFile } from '../../core/imports';
import { csv, take } from './files';

const latin1 = (text: string) => Uint8Array.from(text, char => char.charCodeAt(0));
const utf16 = (text: string, bigEndian: boolean, mark = true) => {
  const units = [...(mark ? ['\ufeff'] : []), ...text].join('');
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !bigEndian);
  return bytes;
};
/** 商机名称,金额 · 年度采购,5 */
const GB18030 = [
  0xc9, 0xcc, 0xbb, 0xfa, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbd, 0xf0, 0xb6, 0xee, 0x0a, 0xc4, 0xea, 0xb6, 0xc8, 0xb2,
  0xc9, 0xb9, 0xba, 0x2c, 0x35, 0x0a,
];

describe('encodings', () => {
  const german = 'Deal name;Betrag\nKüche für Größe & Söhne;5\n';
  test.each<[string, BlobPart, string]>([
    ['UTF-8', german, 'utf-8'],
    ['UTF-8 with a byte order mark', `\ufeff${german}`, 'utf-8'],
    ['windows-1252', latin1(german), 'windows-1252'],
    ['UTF-16 little endian', utf16(german, false), 'utf-16le'],
    ['UTF-16 big endian', utf16(german, true), 'utf-16be'],
    ['UTF-16 without a mark', utf16(german, false, false), 'utf-16le'],
  ])('%s', async (_title, content, encoding) => {
    const { preview, deals } = await take(new Blob([content]));
    expect(preview).toMatchObject({ encoding, header: ['Deal name', 'Betrag'] });
    expect(deals[0]!.name).toBe('Küche für Größe & Söhne');
  });

  test('GB18030', async () => {
    const { preview, deals } = await take(new Blob([Uint8Array.from(GB18030)]));
    expect(preview).toMatchObject({ encoding: 'gb18030', header: ['商机名称', '金额'] });
    expect(deals[0]).toMatchObject({ name: '年度采购', amount: { minor: 500 } });
  });

  test('an umlaut far behind the beginning, and a character cut between two pieces, are read right', async () => {
    const rows = (last: string) => `Deal name,Amount\n${'Plain,1\n'.repeat(40_000)}${last},2\n`;
    const late = await take(new Blob([latin1(rows('Grün'))]));
    expect(late.preview.encoding).toBe('windows-1252');
    expect(late.deals.at(-1)!.name).toBe('Grün');
    const cut = await take(csv(`Deal name,Amount\n${'订单很长,1\n'.repeat(40_000)}`));
    expect(cut.deals.every(({ name }) => name === '订单很长')).toBe(true);
  });
});

describe('files that are refused', () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]);
  test.each<[string, BlobPart, string]>([
    ['of 0 bytes', '', 'empty-file'],
    ['that is a PNG named .csv', png, 'not-text'],
    ['that is a spreadsheet (ZIP)', 'PK\x03\x04rest', 'not-text'],
    ['that holds binary data', Uint8Array.from({ length: 900 }, (_, n) => (n * 7) % 256), 'not-text'],
    ['with a header and nothing else', 'Deal name,Amount\n', 'no-rows'],
    ['of empty lines', '\n\n\n', 'no-header'],
    ['whose first line is a row', 'Acme,2026-01-02,500\nBeta,2026-01-03,700\n', 'no-header'],
  ])('%s', async (_title, content, code) => {
    const error = await previewFile(new Blob([content]), 'a.csv').catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ImportError);
    expect(error).toMatchObject({ code });
  });
});

test('a file of more than 1 GB is refused before it is read', async () => {
  const huge = Object.defineProperty(csv('Deal name\nA\n'), 'size', { value: 2 ** 30 + 1 });
  await expect(previewFile(huge, 'a.csv')).rejects.toMatchObject({ code: 'too-large' });
});

describe('delimiters', () => {
  test.each<[string, string]>([
    [',', 'Deal name,Amount\n"A; B; C",5\n'],
    [';', 'Deal name;Amount\n"A, B; C";5,00\n'],
    ['\t', 'Deal name\tAmount\nA, B\t5\n'],
    ['|', 'Deal name|Amount\nA, B|5\n'],
    [';', 'sep=;\nDeal name;Amount\nA;5\n'],
  ])('%j', async (delimiter, text) => {
    const { preview, deals, rows } = await take(csv(text));
    expect(preview).toMatchObject({ delimiter, header: ['Deal name', 'Amount'] });
    expect(deals[0]!.amount).toMatchObject({ minor: 500 });
    expect(rows).toEqual([2]);
  });

  test.each(['\n', '\r\n', '\r'])('lines that end with %j', async end => {
    const text = ['Deal name,Amount,Stage', '"A ""x""",5,Demo', '', 'B,6,"Won"', ''].join(end);
    const { deals, rows, preview } = await take(csv(text));
    expect(deals.map(({ name, stage }) => [name, stage])).toEqual([
      ['A "x"', 'Demo'],
      ['B', 'Won'],
    ]);
    expect(rows).toEqual([2, 4]);
    expect(preview.rows).toBe(2);
  });
});

describe('broken rows', () => {
  test('a line break inside quotes is part of the cell', async () => {
    const { deals, skipped } = await take(csv('Deal name,Next step,Amount\nA,"Call\r\nthen, write",5\nB,x,6\n'));
    expect(skipped).toEqual([]);
    expect(deals[0]).toMatchObject({ name: 'A', nextStep: 'Call\r\nthen, write' });
    expect(deals).toHaveLength(2);
  });

  test('each says its line, its column and why, and the rest is taken', async () => {
    const { deals, skipped } = await take(
      csv(
        'Deal ID,Deal name,Amount,Close date,Probability,Currency,Contact email\n' +
          '1,A,5,2026-01-02,10,EUR,a@x.example\n' +
          '2,B,five,2026-01-02,10,EUR,\n' +
          '3,C,5,2026-02-31,10,EUR,\n' +
          '4,D,5\n' +
          '5,E,5,2026-01-02,10,EUR,,extra\n' +
          ',,5,2026-01-02,10,EUR,\n' +
          '7,G,5,2026-01-02,140,EUR,\n' +
          '8,H,5,2026-01-02,10,Taler,\n' +
          '9,I,5,2026-01-02,10,EUR,nobody\n' +
          '1,A again,5,2026-01-02,10,EUR,\n' +
          '11,K,,,,,,\n' +
          '12,L,n/a,-,,,\n',
      ),
    );
    expect(skipped.map(({ row, why, column }) => [row, why, column])).toEqual([
      [3, 'bad-amount', 'Amount'],
      [4, 'bad-date', 'Close date'],
      [5, 'wrong-cell-count', null],
      [6, 'wrong-cell-count', null],
      [7, 'no-name', null],
      [8, 'bad-number', 'Probability'],
      [9, 'bad-currency', 'Currency'],
      [10, 'bad-email', 'Contact email'],
      [11, 'duplicate-id', 'Deal ID'],
    ]);
    expect(skipped[0]!.raw).toBe('2,B,five,2026-01-02,10,EUR,');
    expect(deals.map(({ name }) => name)).toEqual(['A', 'K', 'L']);
    expect(deals[2]).toMatchObject({ amount: null, closeDate: null });
  });

  test('10 broken rows of 8,800 cost exactly those ten', async () => {
    const broken = new Map<number, string>([
      [17, '17,"Acme deal,100,2026-01-02'],
      [400, '400,x"y,abc,2026-01-02'],
      [401, '401,"bad "quote" here,1,2026-01-02'],
      [1_234, 'too few'],
      [2_000, '2000,a,b,c,d,e'],
      [4_001, '4001,N,1,someday'],
      [4_002, '4002,"open to the end,1,2026-01-02'],
      [6_000, ',,5,2026-01-02'],
      [7_777, '7777,N,1..2..3,2026-01-02'],
      [8_800, '8800,"last one,1,2026-01-02'],
    ]);
    const lines = Array.from(
      { length: 8_800 },
      (_, n) => broken.get(n + 1) ?? `${n + 1},"Deal ${n + 1}, big",${n % 97},2026-01-0${(n % 9) + 1}`,
    );
    const { deals, skipped } = await take(csv(`Deal ID,Deal name,Amount,Created\n${lines.join('\n')}\n`));
    expect(skipped.map(({ row }) => row - 1)).toEqual([...broken.keys()]);
    expect(deals).toHaveLength(8_790);
    expect(deals.every(({ name }) => /^Deal \d+, big$/.test(name!))).toBe(true);
  });

  test('a quote that never closes in a large file is found without taking the rest', async () => {
    const lines = Array.from({ length: 120_000 }, (_, n) => (n === 50 ? `${n},"open,1` : `${n},Deal ${n},1`));
    const { deals, skipped } = await take(csv(`Deal ID,Deal name,Amount\n${lines.join('\n')}\n`));
    expect(skipped.map(({ row, why }) => [row, why])).toEqual([[52, 'unclosed-quote']]);
    expect(deals).toHaveLength(119_999);
  });

  test('very long cells are cut to what a record keeps, never inside a character', async () => {
    const { deals } = await take(csv(`Deal name,Amount\n${'a'.repeat(2_047)}😀${'b'.repeat(9_000)},5\n`));
    expect(deals[0]!.name).toBe('a'.repeat(2_047));
  });
});

describe('cancelling', () => {
  test('in the middle stops at once, with what came before it', async () => {
    const file = csv(`Deal name,Amount\n${'A,1\n'.repeat(200_000)}`);
    const preview = await previewFile(file, 'a.csv');
    const stop = new AbortController();
    let rows = 0;
    let progress = 0;
    const run = (async () => {
      for await (const batch of parseFile(file, preview, stop.signal)) {
        rows += batch.records.length;
        progress = batch.progress;
        if (rows >= 3_000) stop.abort();
      }
    })();
    await expect(run).rejects.toMatchObject({ name: 'AbortError' });
    expect(rows).toBe(3_000);
    expect(progress).toBeLessThan(1);
  });
});

test('a table of far more than half a million rows is refused before anything is stored', async () => {
  const rows = new Blob(['1,2\n'.repeat(1_000_000)]);
  const file = new Blob(['Deal name,Amount\n', rows, rows, rows, rows, rows]);
  await expect(previewFile(file, 'rows.csv')).rejects.toMatchObject({
    code: 'too-many-rows',
    params: { rows: 500_000 },
  });
});
