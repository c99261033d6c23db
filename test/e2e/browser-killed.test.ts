import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../core/records';
import { type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-killed-'));
const file = join(folder, 'deals.csv');
const ROWS = 6_000;
const HEADER = 'Opportunity ID,Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date,Opportunity Owner';
writeFileSync(
  file,
  [
    HEADER,
    ...Array.from(
      { length: ROWS },
      (_, index) =>
        `006Hr000000${String(index).padStart(4, '0')},Deal ${index},Company ${index % 50},Proposal,${1_000 + index}.00,2027-03-17,2026-01-05,Lena Hart`,
    ),
  ].join('\n'),
);

const rowsDone = (page: Page) =>
  page.evaluate(() => {
    const text = document.querySelector('[data-testid="import-count"]')?.textContent ?? '';
    return Number((text.match(/[\d,]+/)?.[0] ?? '0').replaceAll(',', ''));
  });

async function start(): Promise<{ played: PlayedWorkspace; panel: Page }> {
  const played = await play('testing', { profile: join(folder, 'profile') });
  return { played, panel: await played.chromium.openOwn('/dashboard.html') };
}

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

describe('the browser is killed in the middle of an import', () => {
  test('every row that the panel had counted is there afterwards, and the import can be undone', async () => {
    const { played, panel } = await start();
    const input = (await panel.waitForSelector('[data-testid="import-file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await panel.locator('[data-testid="import-start"]').click();
    await waitUntil('some rows are stored, not all', async () => (await rowsDone(panel)) >= 1_000);
    const acknowledged = await rowsDone(panel);
    played.chromium.browser.process()?.kill('SIGKILL');
    await played.close().catch(() => {});
    expect(acknowledged).toBeLessThan(ROWS);

    const again = await start();
    try {
      const records = (await stored<AnyRecord>(again.panel, 'records')).filter(({ kind }) => kind === 'deal');
      expect(records.length).toBeGreaterThanOrEqual(acknowledged);
      // Whole batches only: each row came with its history.
      expect(
        (await stored<{ kind: string }>(again.panel, 'changes')).filter(({ kind }) => kind === 'deal').length,
      ).toBe(records.length);

      await again.panel.locator('[data-testid="settings"]').click();
      await again.panel.locator('[data-testid="imports"] button').click();
      await waitUntil('all of it is taken back', async () =>
        (await stored<AnyRecord>(again.panel, 'records')).every(({ kind }) => kind !== 'deal'),
      );
    } finally {
      await again.played.close();
    }
  });
});
