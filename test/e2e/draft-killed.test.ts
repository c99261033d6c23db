import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { ReplyDraft } from '../../core/records';
import { showView } from './panel-page';
import { play } from './played-workspace';
import { stored } from './stored';

const folder = mkdtempSync(join(tmpdir(), 'sidelight-draft-'));
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

test('what was typed into a reply a second before the browser was killed is there afterwards', async () => {
  const profile = join(folder, 'profile');
  const played = await play('testing', { profile });
  const mail = await played.chromium.open(played.threadUrl('Charged twice for October'));
  const panel = await played.chromium.openPanel(mail);
  await showView(panel, 'support');
  await panel.waitForSelector('[data-testid="edit-reply"]');
  await panel.locator('[data-testid="edit-reply"]').click();
  await panel.locator('[data-testid="reply-edit"]').fill('');
  await panel.focus('[data-testid="reply-edit"]');
  const written = 'Dear Tomás, half a reply';
  await panel.type('[data-testid="reply-edit"]', written, { delay: 40 });
  await new Promise(done => setTimeout(done, 1_000));
  played.chromium.browser.process()?.kill('SIGKILL');
  await played.close().catch(() => {});

  const again = await play('testing', { profile });
  try {
    const page = await again.chromium.openOwn('/dashboard.html');
    const drafts = await stored<ReplyDraft>(page, 'drafts');
    expect(drafts.map(({ edited }) => edited)).toEqual([written]);
  } finally {
    await again.close();
  }
});
