import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { argumentsOf, countOption, runCommand, writeTable } from './command';
import { InputError, instantIn, numberIn, parseInstant, readTable, textIn } from './table';

let folder = '';
const write = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-table-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe('a table of the lab', () => {
  test('is read with quotes, line breaks in texts, either line end, plain or gzipped', async () => {
    const text = 'id,text\n1,"a, ""b""\nc"\n\n2,d\n';
    const expected = {
      columns: ['id', 'text'],
      rows: [
        ['1', 'a, "b"\nc'],
        ['2', 'd'],
      ],
      lines: [2, 5],
    };
    expect(await readTable(write('plain.csv', `\ufeff${text}`))).toMatchObject(expected);
    write('packed.csv.gz', gzipSync(text));
    expect(await readTable(join(folder, 'packed.csv'))).toMatchObject(expected);
    expect(await readTable(join(folder, 'packed.csv.gz'))).toMatchObject(expected);
    expect((await readTable(write('windows.csv', 'id,text\r\n1,x\r\n'))).rows).toEqual([['1', 'x']]);
  });
  test.each([
    ['no file', () => join(folder, 'none.csv'), /none\.csv: can't be read: ENOENT/],
    ['an empty file', () => write('a.csv', ''), /a\.csv: the file is empty/],
    ['a missing column', () => write('a.csv', 'x,y\n1,2\n'), /a\.csv, line 1: column id is missing \(found: x, y\)/],
    ['a column twice', () => write('a.csv', 'id,x,x\n1,2,3\n'), /line 1: the column "x" occurs twice/],
    ['a short row', () => write('a.csv', 'id,x\n1,2\n3\n'), /a\.csv, line 3: 1 fields, the header has 2/],
    ['a quote without end', () => write('a.csv', 'id,x\n1,2\n3,"4\n'), /a\.csv, line 3: .*quote/i],
    ['bytes that are no text', () => write('a.csv', Buffer.from([0x69, 0x64, 0x0a, 0xff, 0xfe])), /can't be read/],
    ['half a gzip file', () => write('a.csv.gz', gzipSync('id\n1\n').subarray(0, 12)), /can't be read/],
  ])('refuses %s with file and line', async (_title, file, message) => {
    await expect(readTable(file(), ['id'])).rejects.toThrow(message);
  });
  test('reads cells by type, empty as null, and says file, line and column of what is none', async () => {
    const table = await readTable(write('a.csv', 'n,at,id\n1e3,2026-01-02,a\n,, \nx,2026-02-30,c\n'));
    expect([numberIn(table, 0, 'n'), instantIn(table, 0, 'at'), textIn(table, 0, 'id')]).toEqual([
      1000,
      1767312000000,
      'a',
    ]);
    expect([numberIn(table, 1, 'n'), instantIn(table, 1, 'at')]).toEqual([null, null]);
    expect(() => textIn(table, 1, 'id')).toThrow(/a\.csv, line 3, column id: " " is empty/);
    expect(() => numberIn(table, 2, 'n')).toThrow(/a\.csv, line 4, column n: "x" is not a number/);
    expect(() => instantIn(table, 2, 'at')).toThrow(/line 4, column at: "2026-02-30" is not an ISO date/);
    expect(() => numberIn(table, 2, 'z')).toThrow(InputError);
  });
  test('takes instants with and without time and zone, before 1970 and far ahead', () => {
    expect(parseInstant('2011-10-01T00:38:44.546')).toBe(Date.UTC(2011, 9, 1, 0, 38, 44, 546));
    expect(parseInstant('2026-01-01T00:30:00+01:00')).toBe(Date.UTC(2025, 11, 31, 23, 30));
    expect(parseInstant('1901-05-06')).toBe(Date.UTC(1901, 4, 6));
    expect(parseInstant('9999-12-31 23:59')).toBe(Date.UTC(9999, 11, 31, 23, 59));
    expect(['', 'soon', '2026-13-01', '2026-1-1', '2026-01-01T25:00'].map(parseInstant)).toEqual(Array(5).fill(null));
  });
});

describe('a command of the lab', () => {
  test('prints one JSON line with seconds and memory, or a message and exit code 2', async () => {
    const [out, log] = [vi.spyOn(process.stdout, 'write'), vi.spyOn(process.stderr, 'write')];
    for (const stream of [out, log]) stream.mockReturnValue(true);
    expect(await runCommand('lab x', async () => ({ chosen: 'y' }))).toBe(0);
    const line = String(out.mock.calls[0]?.[0]);
    expect(line.endsWith('}\n')).toBe(true);
    expect(JSON.parse(line)).toMatchObject({
      chosen: 'y',
      seconds: expect.any(Number),
      peakMemoryMB: expect.any(Number),
    });
    const failed = runCommand('lab x', () => Promise.reject(new InputError('a.csv, line 3: no')));
    expect(await failed).toBe(2);
    expect(log).toHaveBeenCalledWith('a.csv, line 3: no\nusage: lab x\n');
    expect(out).toHaveBeenCalledTimes(1);
    await expect(runCommand('lab x', () => Promise.reject(new TypeError('a fault')))).rejects.toThrow('a fault');
  });
  test('wants its files and options', () => {
    expect(argumentsOf(['a', 'b', '--out', 'c'], 2, ['out'], ['out'])).toEqual({
      files: ['a', 'b'],
      options: { out: 'c' },
    });
    expect(() => argumentsOf(['a'], 2, ['out'], [])).toThrow('wants 2 files, got 1');
    expect(() => argumentsOf(['a'], 1, ['out'], ['out'])).toThrow('--out is required');
    expect(() => argumentsOf(['a', '--loud'], 1, ['out'], [])).toThrow(InputError);
    expect(() => countOption('n', '1.5')).toThrow('--n: "1.5" is not a whole number above 0');
  });
  test('leaves no half-written file behind, and the old one in place', async () => {
    const file = write('pred.csv', 'old');
    function* rows() {
      yield ['a', 1];
      throw new Error('on the way');
    }
    await expect(writeTable(file, ['id', 'p'], rows())).rejects.toThrow('on the way');
    expect(readFileSync(file, 'utf8')).toBe('old');
    await writeTable(file, ['id', 'p'], [['a,"b"', 0.5]]);
    expect(readFileSync(file, 'utf8')).toBe('id,p\n"a,""b""",0.5\n');
    expect(readdirSync(folder)).toEqual(['pred.csv']);
    await expect(writeTable(join(folder, 'no', 'where.csv'), ['id'], [])).rejects.toThrow("can't be written: ENOENT");
  });
});
