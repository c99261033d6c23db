import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readCommand } from '../lab/read';

let folder: string;
let output: string;
let errors: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-'));
  output = '';
  errors = '';
  vi.spyOn(process.stdout, 'write').mockImplementation(text => {
    output += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation(text => {
    errors += String(text);
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function saved(html: string): string {
  const path = join(folder, 'page.html');
  writeFileSync(path, html);
  return path;
}

const ROW = `<tr class="zA zE"><td><div role="checkbox"></div></td><td><div class="yW"><span class="zF" email="mara@lind.example" name="Mara Lind">Mara</span></div></td>
<td><div class="y6"><span data-thread-id="#thread-f:1">Offer</span></div></td><td class="xW"><span title="Thu, Nov 19, 2026, 9:42 AM">9:42</span></td></tr>`;

test('a table row on its own is a page as well', async () => {
  const args = [saved(ROW), '--url', 'https://mail.google.com/mail/u/0/#inbox', '--now', '2026-11-22T00:00:00Z'];
  expect(await readCommand(args)).toBe(0);
  const result = JSON.parse(output);
  expect(result).toMatchObject({ site: 'gmail', page: 'inbox', at: '2026-11-22T00:00:00.000Z', missing: [] });
  expect(result.records.map(({ keys }: { keys: string[] }) => keys[0])).toEqual([
    'gmail:thread-f:1/latest',
    'email:mara@lind.example',
  ]);
  expect(errors).toBe('');
});

test('a page that no reader knows has no site, and that is no error', async () => {
  expect(await readCommand([saved('<p>news</p>'), '--url', 'https://news.example/'])).toBe(0);
  expect(JSON.parse(output)).toEqual({ site: null, page: null, records: [], missing: [], selectors: {} });
});

test.each([
  [['page.html'], '--url is required'],
  [['page.html', '--url', 'mail'], '--url is no address'],
  [['page.html', '--url', 'https://mail.google.com/', '--now', 'soon'], '--now is no instant'],
  [['--url', 'https://mail.google.com/'], 'wants one page'],
  [['/does/not/exist.html', '--url', 'https://mail.google.com/'], "can't open"],
  [['page.html', '--nonsense'], '--nonsense'],
])('%j is refused with a message and the usage', async (args, message) => {
  expect(await readCommand(args)).toBe(2);
  expect(output).toBe('');
  expect(errors).toContain(message);
  expect(errors).toContain('usage:');
});
