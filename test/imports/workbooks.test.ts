import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parseFile, previewFile } from '../../core/imports';
import { tableOf, take } from './files';
import { type SheetCell, STYLES, workbook } from './workbook-file';

/** 17 March 2026, counted from the end of 1899 as spreadsheets do. */
const MARCH_17 = 46_098;
const day = (value: number): SheetCell => ({ value, style: STYLES.day });
const HEADER = ['Deal name', 'Amount', 'Close date', 'Stage', 'Probability'];
const DEALS: SheetCell[][] = [
  HEADER,
  ['Küche & Söhne', 1234.5, day(MARCH_17), 'Proposal', { value: 0.6, style: STYLES.percent }],
  ['订单', 9000, { value: MARCH_17 + 1, style: STYLES.ownDay }, 'Won', { value: 1, style: STYLES.ownPercent }],
];

async function rows(file: Blob, wanted?: string): Promise<string[][]> {
  return tableOf(await previewFile(file, 'deals.xlsx', undefined, wanted)).sample;
}

describe('cells of a workbook', () => {
  test('texts, numbers, dates and percentages become the fields of deals', async () => {
    const { preview, deals } = await take(workbook({ Pipeline: DEALS }));
    expect(preview).toMatchObject({
      encoding: 'xlsx',
      sheet: 'Pipeline',
      sheets: ['Pipeline'],
      rows: 2,
      header: HEADER,
    });
    expect(deals).toMatchObject([
      { name: 'Küche & Söhne', closeDate: '2026-03-17', siteProbabilityPercent: 60, status: 'open' },
      { name: '订单', closeDate: '2026-03-18', siteProbabilityPercent: 100, status: 'won' },
    ]);
    expect(deals.map(({ amount }) => amount?.minor)).toEqual([123_450, 900_000]);
  });

  test('a formula gives its value, a time its day and time, a sum its 15 digits, an error nothing', async () => {
    const header = ['Deal name', 'a', 'b', 'c', 'd', 'e'];
    const cells: SheetCell[] = [
      { xml: '<c r="@" t="str"><f>A1&amp;"x"</f><v>Deal x</v></c>' },
      { xml: '<c r="@"><f>SUM(B1:B9)</f><v>0.30000000000000004</v></c>' },
      { value: MARCH_17 + 0.604166666666667, style: STYLES.moment },
      true,
      { xml: '<c r="@" t="inlineStr"><is><t>in line</t></is></c>' },
      { xml: '<c r="@" t="e"><v>#N/A</v></c>' },
    ];
    expect(await rows(workbook({ One: [header, cells] }))).toEqual([
      ['Deal x', '0.3', '2026-03-17 14:30:00', 'true', 'in line', ''],
    ]);
  });

  test('days counted from 1904 are the same days', async () => {
    const file = workbook(
      {
        One: [
          ['Deal name', 'Close date'],
          ['A', day(MARCH_17 - 1_462)],
        ],
      },
      { from1904: true },
    );
    expect(await rows(file)).toEqual([['A', '2026-03-17']]);
  });

  test('a title above the table is passed over, and rows keep their numbers', async () => {
    const file = workbook({ One: [['Pipeline of March'], [], HEADER, ['A', 'x', day(MARCH_17), 'Won', null]] });
    const { preview, skipped } = await take(file);
    expect(preview).toMatchObject({ header: HEADER, rows: 1 });
    expect(skipped).toMatchObject([{ row: 4, why: 'bad-amount', column: 'Amount' }]);
  });
});

describe('sheets of a workbook', () => {
  const people: SheetCell[][] = [
    ['First name', 'Last name', 'Email'],
    ['Mara', 'Lind', 'mara@north.example'],
  ];

  test('the first that holds a table is proposed, each can be chosen, hidden ones are not offered', async () => {
    const file = workbook(
      { Cover: [['Welcome']], Pipeline: DEALS, 'A & B': people, Lists: people },
      { hidden: ['Lists'] },
    );
    expect(await previewFile(file, 'x.xlsx')).toMatchObject({
      sheet: 'Pipeline',
      sheets: ['Cover', 'Pipeline', 'A & B'],
    });
    const chosen = tableOf(await previewFile(file, 'x.xlsx', undefined, 'A & B'));
    expect(chosen).toMatchObject({ sheet: 'A & B', mapping: { kind: 'person' } });
    const records = [];
    for await (const batch of parseFile(file, chosen)) records.push(...batch.records);
    expect(records).toMatchObject([{ row: 2, seen: { kind: 'person', keys: ['email:mara@north.example'] } }]);
    await expect(previewFile(file, 'x.xlsx', undefined, 'Cover')).rejects.toMatchObject({ code: 'no-rows' });
  });

  test('thousands of rows come in order, and a cancelled import stops', async () => {
    const many = Array.from({ length: 3_000 }, (_, n): SheetCell[] => [`Deal ${n}`, n, day(MARCH_17), 'Won', null]);
    const file = workbook({ One: [HEADER, ...many] });
    const { deals, rows: numbers } = await take(file);
    expect(deals.map(({ name }) => name)).toEqual(many.map(([name]) => name));
    expect(numbers).toEqual(many.map((_, at) => at + 2));
    const stop = new AbortController();
    const parts = parseFile(file, await previewFile(file, 'x.xlsx'), stop.signal);
    await parts.next();
    stop.abort();
    await expect(parts.next()).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('workbooks that are refused in words', () => {
  const container = (name: string) => {
    const bytes = new Uint8Array(4_096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const [at, letter] of [...name].entries()) bytes[1_024 + at * 2] = letter.charCodeAt(0);
    return new Blob([bytes]);
  };
  const MAIN = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
  const instead = (sheet: string) =>
    workbook({ One: DEALS }, { files: { 'xl/worksheets/sheet1.xml': strToU8(sheet) } });
  const cut = async () => new Blob([(await workbook({ One: DEALS }).arrayBuffer()).slice(0, 900)]);

  test.each<[string, () => Blob | Promise<Blob>, string]>([
    ['one of before 2007', () => container('Workbook'), 'old-workbook'],
    ['a locked one', () => container('EncryptedPackage'), 'locked-workbook'],
    ['a binary one', () => new Blob([zipSync({ 'xl/workbook.bin': strToU8('x') }) as never]), 'old-workbook'],
    ['an archive of something else', () => new Blob([zipSync({ 'a.txt': strToU8('x') }) as never]), 'not-text'],
    ['one that is cut off', cut, 'not-text'],
    ['one whose sheet is no sheet', () => instead('<a><b></a>'), 'damaged-workbook'],
    [
      'one of 42 MB in 42 KB',
      () => instead(`${MAIN}${' '.repeat(42 * 1024 ** 2)}</sheetData></worksheet>`),
      'sheet-too-large',
    ],
    [
      'one with two cells a million rows and columns apart',
      () =>
        instead(
          `${MAIN}<row r="1"><c r="XFD1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData></worksheet>`,
        ),
      'sheet-too-large',
    ],
    ['one with an empty sheet', () => workbook({ One: [] }), 'no-header'],
  ])('%s', async (_title, make, code) => {
    const file = await make();
    const started = process.cpuUsage();
    await expect(previewFile(file, 'x.xlsx')).rejects.toMatchObject({ name: 'ImportError', code });
    expect(process.cpuUsage(started).user / 1_000).toBeLessThan(3_000);
  });

  test('what unpacks to more than its directory claims is refused as well', async () => {
    const bomb = instead(`${MAIN}${' '.repeat(42 * 1024 ** 2)}</sheetData></worksheet>`);
    const bytes = new Uint8Array(await bomb.arrayBuffer());
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
        view.setUint32(at + 24, 500, true);
    }
    await expect(previewFile(new Blob([bytes]), 'x.xlsx')).rejects.toMatchObject({ code: 'sheet-too-large' });
  });

  test('one with a character changed anywhere is read or refused, and never fails otherwise', async () => {
    const good = new Uint8Array(await workbook({ One: DEALS }).arrayBuffer());
    for (let at = 0; at < good.length; at += 13) {
      const bytes = good.slice();
      bytes[at] = (bytes[at]! + 97) % 256;
      const answer = previewFile(new Blob([bytes]), 'x.xlsx').catch((error: unknown) => error);
      expect(await answer).toSatisfy(
        (got: { name?: string; format?: string }) => got.name === 'ImportError' || got.format !== undefined,
      );
    }
  });
});
