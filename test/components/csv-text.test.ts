import { describe, expect, test } from 'vitest';
import { csvText } from '../../components/csv-text';

describe('a saved table', () => {
  test('never holds a cell that a spreadsheet would run', () => {
    const rows = ['=cmd|calc', '+1', '-1+2', '@SUM(A1)', '\t=1', '\r=1'].map(text => [text]);
    const cells = csvText({ header: ['Name'], rows })
      .replace('\ufeff', '')
      .split('\r\n')
      .slice(1, -1);
    for (const cell of cells) expect(cell.replace(/^"/, '')).toMatch(/^'/);
    expect(cells[0]).toBe("'=cmd|calc");
  });

  test('keeps negative numbers as numbers and null as an empty cell', () => {
    expect(csvText({ header: ['a', 'b'], rows: [[-12.5, null]] })).toBe('\ufeffa,b\r\n-12.5,\r\n');
  });

  test('quotes commas, quotes and line breaks', () => {
    expect(csvText({ header: ['a'], rows: [['x, "y"\nz']] })).toBe('\ufeffa\r\n"x, ""y""\nz"\r\n');
  });
});
