import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Todo } from '../../core/records';
import { type GrantedBuild, grantedBuild } from './granted-build';
import { showView, waitForText } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { putStored, stored } from './stored';
import { waitUntil } from './wait-until';

let granted: GrantedBuild;
let played: PlayedWorkspace;
let panel: Page;
/** A page of ours that shows no panel: the button and the store are read in it. */
let own: Page;

beforeAll(async () => {
  // With notifications allowed: the question of the browser for them can't be answered by a test.
  granted = grantedBuild([]);
  const file = join(granted.folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...manifest, permissions: [...manifest.permissions, 'notifications'] }));
  played = await play('testing', { extension: granted.folder });
  own = await played.chromium.openOwn('/welcome.html');
  panel = await played.chromium.openOwn('/sidepanel.html');
});
afterAll(async () => {
  await played?.close();
  granted?.remove();
});

const badge = () => own.evaluate(() => chrome.action.getBadgeText({}));
const notices = () =>
  own.evaluate(() => new Promise<string[]>(resolve => chrome.notifications.getAll(all => resolve(Object.keys(all)))));
const alarmAt = () => own.evaluate(async () => (await chrome.alarms.get('tasks'))?.scheduledTime ?? null);
const task = async (title: string) => (await stored<Todo>(own, 'todos')).find(todo => todo.title === title);
/** Days from today on the wall of the browser. */
const dayFromToday = (days: number) =>
  own.evaluate(n => {
    const at = new Date();
    at.setDate(at.getDate() + n);
    return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map(part => String(part).padStart(2, '0')).join('-');
  }, days);

async function showTasks(): Promise<void> {
  await showView(panel, 'process');
  await panel.locator('[data-section="tasks"]').click();
  await panel.waitForSelector('[data-section="tasks"][aria-selected="true"]');
}

/** What the date and time fields of a browser do when something is chosen in them. */
async function choose(testId: string, value: string): Promise<void> {
  await panel.evaluate(
    (id, text) => {
      const field = document.querySelector<HTMLInputElement>(`[data-testid="${id}"]`)!;
      field.value = text;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    },
    testId,
    value,
  );
}

async function addReminder(title: string, day: string, time: string): Promise<void> {
  await panel.locator('[data-testid="task-add"]').click();
  await panel.locator('[data-testid="task-title"]').fill(title);
  await choose('task-day', day);
  await choose('task-time', time);
  await panel.locator('[data-testid="task-remind"]').click();
  await panel.locator('[data-testid="task-save"]').click();
  await waitUntil(`"${title}" is stored`, async () => (await task(title)) !== undefined);
}

test('a reminder that is written in the panel sets the alarm for its minute', async () => {
  await showTasks();
  const day = await dayFromToday(1);
  await addReminder('Ring Mara', day, '10:40');
  const due = await own.evaluate(text => new Date(text).getTime(), `${day}T10:40`);
  await waitUntil('the alarm is set', async () => (await alarmAt()) === due);
  expect(await badge()).toBe('');
});

test('its alarm rings while no panel is open: it is told on the desktop, counts on the button, once, and stands in the panel when that is opened', async () => {
  await panel.close();
  // Put off for a moment, as a page of ours would have it; the time of a form has no seconds.
  const soon = new Date(Date.now() + 2_500).toISOString();
  await putStored(own, 'todos', { ...(await task('Ring Mara'))!, snoozedUntil: soon });
  await own.evaluate(() => chrome.runtime.sendMessage({ type: 'tasks-changed' }));
  expect(await alarmAt()).toBe(Date.parse(soon));
  expect(await badge()).toBe('');
  // The alarm starts a background script that is not running.
  const protocol = await own.createCDPSession();
  await protocol.send('ServiceWorker.enable');
  await protocol.send('ServiceWorker.stopAllWorkers');
  await waitUntil('the button counts it', async () => (await badge()) === '1', 40_000);
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(soon));
  const rung = (await task('Ring Mara'))!;
  expect(rung.heardFor).toBe(soon);
  expect(await notices()).toEqual([`sidelight ${rung.id}`]);
  await own.evaluate(() => chrome.runtime.sendMessage({ type: 'tasks-changed' }));
  expect(await badge()).toBe('1');
  expect(await alarmAt()).toBeNull();

  panel = await played.chromium.openOwn('/sidepanel.html');
  expect(await waitForText(panel, 'due-note')).toContain('1 task');
  await panel.locator('[data-testid="due-note"]').click();
  expect(await waitForText(panel, 'tasks-today')).toContain('Ring Mara');
});

test('done, it counts no more', async () => {
  await panel.locator('[data-testid="tasks-today"] input[type="checkbox"]').click();
  await waitUntil('the button counts nothing', async () => (await badge()) === '');
  expect((await task('Ring Mara'))?.doneAt).not.toBeNull();
});

test('one that was missed while the machine slept is made up for, once', async () => {
  await addReminder('Send the offer', await dayFromToday(-3), '09:00');
  await waitUntil('the button counts it', async () => (await badge()) === '1');
  expect((await task('Send the offer'))?.heardFor).toBe(`${await dayFromToday(-3)} 540`);
});
