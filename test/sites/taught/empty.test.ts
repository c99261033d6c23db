import { describe, expect, test } from 'vitest';
import { learn, readTaught } from '../../../core/sites/taught';
import { loadPage } from '../../lab/load-page';

const URL_OF_LIST = 'https://crm.example/deals';
const NOW = new Date('2026-11-22T09:00:00.000Z');
const ROWS = [
  ['7001', 'Harbor Lights', '€1,200.00', '2027-03-04'],
  ['7002', 'Cedar Freight', '', ''],
  ['7003', 'Granite Clinics', '€3,400.00', '2027-05-06'],
  ['7004', 'Maple Schools', '–', '2027-06-07'],
] as const;
const cells = ([id, name, amount, close]: (typeof ROWS)[number]) =>
  `<tr><td><a href="/deals/${id}">${name}</a></td><td>${amount}</td><td>${close}</td></tr>`;
const PAGE = `<!doctype html><html lang="en"><title>Deals</title><body><table>
  <thead><tr><th>Deal</th><th>Amount</th><th>Close</th></tr></thead><tbody>${ROWS.map(cells).join('')}</tbody></table></body></html>`;

function teachRow(row: number, change: (cell: Element) => void = () => {}) {
  const document = loadPage(PAGE, URL_OF_LIST);
  const at = (column: number) => document.querySelector(`tbody tr:nth-child(${row}) td:nth-child(${column})`)!;
  change(at(1));
  const picks = new Map([
    ['name', at(1).querySelector('a') ?? at(1)],
    ['amount', at(2)],
    ['closeDate', at(3)],
  ]);
  const lesson = { kind: 'deal', page: 'list', name: 'Deals', dateOrder: null, picks } as const;
  return { document, learned: learn(document, new URL(URL_OF_LIST), lesson) };
}

describe('a row with empty cells', () => {
  test.each([2, 4])('teaches where their values stand in the other rows (row %i)', row => {
    const { document, learned } = teachRow(row);
    expect(learned.picked.map(({ field, why }) => [field, why])).toEqual([
      ['name', null],
      ['amount', null],
      ['closeDate', null],
    ]);
    expect(learned.picked[1]!.value).toBeNull();
    const sighting = readTaught(learned.reader!, document, new URL(URL_OF_LIST), NOW)!;
    expect(sighting.missing).toEqual([]);
    expect(sighting.records.map(({ fields }) => fields)).toEqual([
      { name: 'Harbor Lights', amount: { minor: 120_000, currency: 'EUR' }, closeDate: '2027-03-04' },
      { name: 'Cedar Freight', amount: null, closeDate: null },
      { name: 'Granite Clinics', amount: { minor: 340_000, currency: 'EUR' }, closeDate: '2027-05-06' },
      { name: 'Maple Schools', amount: null, closeDate: '2027-06-07' },
    ]);
  });

  test('can not name its record by an empty one', () => {
    const { learned } = teachRow(2, cell => cell.replaceChildren());
    expect(learned.picked[0]).toMatchObject({ field: 'name', text: '', why: 'unreadable' });
    expect(learned.reader?.fields.map(({ field }) => field)).toEqual(['amount', 'closeDate']);
  });
});
