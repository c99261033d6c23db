import { setTimeout as sleep } from 'node:timers/promises';
import type { CDPSession, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../core/records';
import { threadsOf } from '../server/gmail/mail-thread';
import { INBOX, type PlayedWorkspace, play } from './played-workspace';
import { stored } from './stored';
import { waitUntil } from './wait-until';

let played: PlayedWorkspace;
let mail: Page;
let own: Page;
let protocol: CDPSession;

beforeAll(async () => {
  played = await play('testing');
  own = await played.chromium.openOwn('/dashboard.html');
  protocol = await own.createCDPSession();
  await protocol.send('ServiceWorker.enable');
  mail = await played.chromium.open(INBOX);
});
afterAll(() => played?.close());

describe('the background script is killed again and again', () => {
  test('every thread that was read is in the store in the end', async () => {
    await mail.bringToFront();
    const threads = threadsOf(played.sample.messages).slice(0, 12);
    let kills = 0;
    for (const [index, thread] of threads.entries()) {
      await mail.evaluate(hash => {
        location.hash = hash;
      }, `#inbox/${thread.token}`);
      // At another moment each time: before, while and after the sighting arrives.
      await sleep(300 + index * 45);
      await protocol.send('ServiceWorker.stopAllWorkers');
      kills += 1;
      await waitUntil(`the thread "${thread.subject}" is stored`, async () =>
        (await stored<AnyRecord>(own, 'records')).some(
          record => record.kind === 'message' && record.threadKey === thread.key && record.text !== null,
        ),
      );
    }
    expect(kills).toBe(12);
    const texts = (await stored<AnyRecord>(own, 'records')).filter(
      record => record.kind === 'message' && record.text !== null,
    );
    expect(new Set(texts.map(record => (record.kind === 'message' ? record.threadKey : ''))).size).toBe(12);
    const ids = texts.map(record => record.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
