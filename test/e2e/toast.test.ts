import type { Page } from 'puppeteer';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSample, waitForText } from './panel-page';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';

let played: PlayedWorkspace;
let panel: Page;
beforeAll(async () => {
  played = await play('testing');
  panel = await played.chromium.openPanel(await played.chromium.open(INBOX));
  await loadSample(panel);
  await panel.setViewport({ width: 320, height: 560 });
});
afterAll(() => played?.close());

test('a toast in a narrow panel hides nothing: at the end of the view the last control can still be clicked', async () => {
  await panel.evaluate(() => {
    const view = document.querySelector('#view') as HTMLElement;
    view.scrollTop = view.scrollHeight;
  });
  await panel.evaluate(() => document.querySelector<HTMLElement>('[data-testid="dismiss"]')?.click());
  await waitForText(panel, 'toast');
  const { last, atEnd, overlap } = await panel.evaluate(() => {
    const view = document.querySelector('#view') as HTMLElement;
    view.scrollTop = view.scrollHeight;
    const controls = [...view.querySelectorAll<HTMLElement>('button, summary')].filter(
      ({ offsetHeight }) => offsetHeight > 0,
    );
    const control = controls.at(-1) as HTMLElement;
    const box = control.getBoundingClientRect();
    const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    const toast = (document.querySelector('[data-testid="toast"]') as HTMLElement).getBoundingClientRect();
    return {
      last: control.contains(found) || found === control,
      atEnd: box.bottom <= view.getBoundingClientRect().bottom,
      overlap: toast.top < view.getBoundingClientRect().bottom,
    };
  });
  expect({ last, atEnd, overlap }).toEqual({ last: true, atEnd: true, overlap: false });
});
