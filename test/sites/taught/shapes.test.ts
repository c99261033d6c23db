import { expect, test } from 'vitest';
import { TaughtReader } from '../../../core/records/taught';
import { type Learned, learn, readTaught } from '../../../core/sites/taught';
import { loadPage } from '../../lab/load-page';

// Shapes of pages that trackers and address books have.

const NOW = new Date('2026-11-22T09:00:00.000Z');
const URL_OF = { list: 'https://desk.example/tickets', record: 'https://desk.example/tickets/12' };

function teach(
  html: string,
  page: 'list' | 'record',
  picks: Record<string, string>,
  kind: 'ticket' | 'person' | 'deal' = 'ticket',
): Learned {
  const document = loadPage(html, URL_OF[page]);
  const places = Object.entries(picks).map(([field, css]): [string, Element] => [field, document.querySelector(css)!]);
  const learned = learn(document, new URL(URL_OF[page]), {
    kind,
    page,
    name: 'desk',
    dateOrder: null,
    picks: new Map(places),
  });
  if (learned.reader !== null) TaughtReader.parse(JSON.parse(JSON.stringify(learned.reader)));
  return learned;
}

const read = ({ reader }: Learned, html: string, page: 'list' | 'record') =>
  readTaught(reader!, loadPage(html, URL_OF[page]), new URL(URL_OF[page]), NOW)!;
const whyOf = ({ picked }: Learned, field: string) => picked.find(one => one.field === field)!.why;

const twoLines = (tickets: readonly [string, string, string, string][], swapped = false) => {
  const line = (cells: string[]) => `<tr>${(swapped ? cells.reverse() : cells).join('')}</tr>`;
  return `<table><tbody>${line(['<th>Subject</th>', '<th>Status</th>'])}${line(['<th>Requestor</th>', '<th>Priority</th>'])}</tbody>${tickets
    .map(
      ([subject, status, email, priority], index) =>
        `<tbody>${line([`<td><a href="/tickets/${index + 1}">${subject}</a></td>`, `<td>${status}</td>`])}${line([`<td>&lt;${email}&gt;</td>`, `<td>${priority}</td>`])}</tbody>`,
    )
    .join('')}</table>`;
};
const TICKETS: [string, string, string, string][] = [
  ['Printer is empty', 'open', 'mara@northwind.example', 'High'],
  ['Invoice is late', 'stalled', 'otto@cedar.example', 'Low'],
  ['Login fails', 'resolved', 'ines@quarry.example', 'Medium'],
];
const EXPECTED = [
  {
    subject: 'Printer is empty',
    status: 'open',
    priority: 'high',
    requester: { name: null, email: 'mara@northwind.example' },
  },
  {
    subject: 'Invoice is late',
    status: 'pending',
    priority: 'low',
    requester: { name: null, email: 'otto@cedar.example' },
  },
  {
    subject: 'Login fails',
    status: 'solved',
    priority: 'normal',
    requester: { name: null, email: 'ines@quarry.example' },
  },
];

test('records of two lines under two rows of headings are one record each, in any order of the columns', () => {
  const learned = teach(twoLines(TICKETS), 'list', {
    subject: 'tbody:nth-of-type(3) a',
    status: 'tbody:nth-of-type(3) tr:first-child td:last-child',
    priority: 'tbody:nth-of-type(3) tr:last-child td:last-child',
    personEmail: 'tbody:nth-of-type(3) tr:last-child td:first-child',
  });
  expect(learned.rows).toBe(3);
  expect(learned.picked.map(({ why }) => why)).toEqual([null, null, null, null]);
  for (const swapped of [false, true]) {
    const { records, missing } = read(learned, twoLines(TICKETS, swapped), 'list');
    expect(missing).toEqual([]);
    expect(records.filter(({ kind }) => kind === 'ticket').map(({ fields }) => fields)).toMatchObject(EXPECTED);
  }
});

test('fields of one line alone still teach whole records of two lines', () => {
  const learned = teach(twoLines(TICKETS), 'list', {
    subject: 'tbody:nth-of-type(2) a',
    status: 'tbody:nth-of-type(2) tr:first-child td:last-child',
  });
  expect(learned.rows).toBe(3);
});

const issue = (subject: string, author: string, status: string, more = '') =>
  `<title>Support #12: ${subject} - Desk</title><main><div class="issue"><h3>${subject}</h3>
  <p class="author">Added by <a href="/users/4">${author}</a> <a href="/activity">5 days</a> ago.</p>
  <div class="rows"><div><b class="label">Status:</b><i>${status}</i></div><div><b class="label">Due:</b><i></i></div></div>${more}</div></main>`;

test('a name inside of a sentence can be pointed at, and is read again', () => {
  const learned = teach(issue('Printer is empty', 'Mara Keller', 'New'), 'record', {
    subject: 'h3',
    personName: '.author a',
    status: '.rows i',
  });
  expect(learned.picked.map(({ why }) => why)).toEqual([null, null, null]);
  const later = read(learned, issue('Login fails', 'Otto Lang', 'Feedback'), 'record');
  expect(later.missing).toEqual([]);
  expect(later.records[0]!.fields).toMatchObject({
    subject: 'Login fails',
    status: 'pending',
    requester: { name: 'Otto Lang' },
  });
});

test('the name of a record is known by the title of the page when classes and neighbours changed', () => {
  const learned = teach(issue('Printer is empty', 'Mara Keller', 'New'), 'record', { subject: 'h3' });
  const moved = issue('Login fails', 'Otto Lang', 'New').replace('<h3>', '<h3>').replaceAll('class="', 'class="x');
  expect(read(learned, moved, 'record').records[0]!.fields).toMatchObject({ subject: 'Login fails' });
});

const contact = (email: string, phones: readonly string[]) =>
  `<h1 class="full-name">Mara Keller</h1><div class="part"><label>WORK</label><div><a href="#" ng-bind="email.value">${email}</a></div></div>${phones
    .map(
      (phone, index) =>
        `<div class="part"><label>${index === 0 ? 'Work' : 'Cell'}</label><div><a href="tel:${phone}">${phone}</a></div></div>`,
    )
    .join('')}`;

test('one label before an address and before a number names the one that the field can be', () => {
  const learned = teach(
    contact('mara@northwind.example', ['+49 40 55100']),
    'record',
    { name: 'h1', emails: '[ng-bind]', phone: '[href^="tel"]' },
    'person',
  );
  expect(learned.picked.map(({ why }) => why)).toEqual([null, null, null]);
  const { records, missing } = read(learned, contact('m.k@cedar.example', ['+49 40 777', '+49 171 5']), 'record');
  expect(missing).toEqual([]);
  expect(records[0]!.fields).toMatchObject({ emails: ['m.k@cedar.example'], phone: '+49 40 777' });
});

test('the order of day and month is settled by the other rows of the list', () => {
  const rows = ['05/07/2027', '05/24/2027', '11/02/2027'];
  const html = `<table><thead><tr><th>Deal</th><th>Due</th></tr></thead><tbody>${rows
    .map((day, index) => `<tr><td><a href="/tickets/${index + 1}">Deal ${'abc'[index]}</a></td><td>${day}</td></tr>`)
    .join('')}</tbody></table>`;
  const learned = teach(html, 'list', { name: 'tbody a', closeDate: 'tbody td:last-child' }, 'deal');
  expect(whyOf(learned, 'closeDate')).toBeNull();
  expect(learned.picked.find(({ field }) => field === 'closeDate')?.value).toBe('2027-05-07');
});

test('the ninth text of a wide box is no name of a place: nothing is learned of it', () => {
  const texts = Array.from({ length: 12 }, (_, index) => `<span>word ${'abcdefghijkl'[index]}</span>`).join('');
  const learned = teach(`<div id="content">${texts}</div>`, 'record', { subject: 'span:nth-of-type(9)' });
  expect(whyOf(learned, 'subject')).toBe('ambiguous');
});
