import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Article } from '../../core/records';
import { axeFindings } from './axe-findings';
import { shownText, showView, waitForText } from './panel-page';
import { type PlayedWorkspace, play } from './played-workspace';
import { screenshot } from './screenshot';
import { stored } from './stored';
import { waitUntil } from './wait-until';

const OUT = join(import.meta.dirname, '..', '..', 'out', 'team');
const folder = mkdtempSync(join(tmpdir(), 'sidelight-team-'));
const TITLE = 'Refunds at Harbor Lights';

interface Member {
  name: string;
  played: PlayedWorkspace;
  panel: Page;
  downloads: string;
}
const members: Member[] = [];
let ann: Member;
let ben: Member;

async function arrive(name: string): Promise<Member> {
  const downloads = mkdtempSync(join(folder, `${name}-`));
  const played = await play('testing', { downloads });
  const panel = await played.chromium.openOwn('/sidepanel.html');
  const member = { name, played, panel, downloads };
  members.push(member);
  return member;
}

async function openTeam({ panel }: Member): Promise<void> {
  await panel.locator('[data-view="process"]').click();
  await panel.locator('[data-section="team"]').click();
  await panel.waitForSelector('[data-testid="join-team"], [data-testid="exchange-card"]');
}

async function join_(member: Member): Promise<void> {
  await openTeam(member);
  await member.panel.locator('[data-testid="team-name"]').fill(member.name);
  await member.panel.locator('[data-testid="team-join"]').click();
  await member.panel.waitForSelector('[data-testid="exchange-card"]');
}

/** Presses the button, and gives the path of the file that the browser saves; the next one does not replace it. */
async function save({ panel, downloads }: Member, name: string): Promise<string> {
  await panel.locator('[data-testid="team-save"]').click();
  const arrived = () => readdirSync(downloads).filter(one => one.startsWith('sidelight-') && one.endsWith('.json'));
  await waitUntil('the team file is saved', () => arrived().length === 1);
  const path = join(folder, name);
  renameSync(join(downloads, arrived()[0]!), path);
  return path;
}

async function read({ panel }: Member, ...paths: string[]): Promise<void> {
  const before = await shownText(panel, 'team-times');
  const input = (await panel.$('[data-testid="team-files"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(...paths);
  await panel.waitForSelector('[data-testid="team-outcome"]');
  await waitUntil('the files are read', async () =>
    panel.evaluate(() => document.querySelector('[data-testid="exchange-progress"]') === null),
  );
  expect(before).not.toBeNull();
}

async function article({ panel }: Member): Promise<Article | undefined> {
  return (await stored<Article>(panel, 'records')).find(record => record.kind === 'article');
}

/** In the editor of the knowledge base, as a user does it. */
async function writeArticle({ panel }: Member, fields: { title?: string; body?: string }): Promise<void> {
  await showView(panel, 'support');
  await panel.locator('[data-testid="open-knowledge"]').click();
  const known = await panel
    .waitForSelector('[data-testid="entries"]')
    .then(() =>
      panel.evaluateHandle(
        title =>
          [...document.querySelectorAll<HTMLElement>('[data-testid="entry"]')].find(each =>
            each.textContent?.includes(title),
          ) ?? document.querySelector<HTMLElement>('[data-testid="new-article"]')!,
        'Harbor Lights',
      ),
    );
  await (known as ElementHandle<HTMLElement>).click();
  if (fields.title !== undefined) await panel.locator('[data-testid="entry-title"]').fill(fields.title);
  if (fields.body !== undefined) await panel.locator('[data-testid="entry-body"]').fill(fields.body);
  await panel.locator('[data-testid="entry-save"]:not(:disabled)').click();
  await panel.waitForSelector('[data-testid="toast"]');
}

beforeAll(async () => {
  [ann, ben] = [await arrive('Ann'), await arrive('Ben')];
});
afterAll(async () => {
  for (const { played } of members) await played.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('two browsers that exchange files by hand', () => {
  test('say in two sentences what goes into the file before anything does', async () => {
    await openTeam(ann);
    const promise = await waitForText(ann.panel, 'team-promise');
    expect(promise).toContain('articles');
    expect(promise).toMatch(/messages.*never/);
    expect(promise.match(/\./g)).toHaveLength(2);
    await screenshot(ann.panel, join(OUT, 'empty-320-light.png'), { width: 320, height: 640, theme: 'light' });
  });

  test('an article that one writes is in the other’s knowledge base', async () => {
    await join_(ann);
    await join_(ben);
    await writeArticle(ann, { title: TITLE, body: 'We refund.\nWithin five days.\nTo the same card.' });
    await openTeam(ann);
    await waitForText(ann.panel, 'team-unsaved');
    const file = await save(ann, 'ann-1.json');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'sidelight-team', member: { name: 'Ann' } });
    await waitUntil('nothing is left to save', async () => (await shownText(ann.panel, 'team-unsaved')) === null);
    await read(ben, file);
    expect(await article(ben)).toMatchObject({ title: TITLE, provenance: { body: { from: 'team', member: 'Ann' } } });
  });

  test('who both change it see both titles, and have the one that is chosen', async () => {
    await writeArticle(ann, { title: 'Money back at Harbor Lights' });
    await writeArticle(ben, {
      title: 'Refunds by Harbor Lights',
      body: 'We refund.\nWithin five days.\nTo the same card or account.',
    });
    await openTeam(ann);
    await openTeam(ben);
    await read(ben, await save(ann, 'ann-2.json'));
    await ben.panel.waitForSelector('[data-testid="team-conflict"]');
    const conflict = await waitForText(ben.panel, 'team-conflicts');
    expect(conflict).toContain('Money back at Harbor Lights');
    expect(conflict).toContain('Refunds by Harbor Lights');
    for (const theme of ['light', 'dark'] as const) {
      for (const width of [320, 360, 1280]) {
        await screenshot(ben.panel, join(OUT, `conflict-${width}-${theme}.png`), { width, height: 900, theme });
      }
    }
    expect(await axeFindings(ben.panel)).toEqual([]);
    await ben.panel.evaluate(() => {
      const side = [...document.querySelectorAll('[data-testid="team-side"]')].find(each =>
        each.textContent?.includes('Refunds by'),
      );
      side?.querySelector<HTMLElement>('[data-testid="team-choose"]')?.click();
    });
    await waitUntil('it is settled', async () => (await shownText(ben.panel, 'team-conflicts')) === null);
    await read(ann, await save(ben, 'ben-1.json'));
    expect(await shownText(ann.panel, 'team-conflicts')).toBeNull();
    const [atAnn, atBen] = [await article(ann), await article(ben)];
    expect(atAnn).toMatchObject({ title: 'Refunds by Harbor Lights', body: expect.stringContaining('or account') });
    expect(atBen).toMatchObject({ title: atAnn!.title, body: atAnn!.body });
  });

  test('an earlier state is taken back by one, and the other gets it as a change', async () => {
    await ann.panel.waitForSelector('[data-testid="team-states"]');
    await ann.panel.evaluate(() => {
      [...document.querySelectorAll<HTMLElement>('[data-testid="team-state"] .plain')].at(-1)?.click();
    });
    await ann.panel.locator('[data-testid="team-restore"]').click();
    await waitUntil('the first state is back', async () => (await article(ann))?.title === TITLE);
    await read(ben, await save(ann, 'ann-3.json'));
    expect(await article(ben)).toMatchObject({ title: TITLE });
    await ben.panel.evaluate(() => document.querySelector<HTMLElement>('[data-testid="team-change"] .plain')?.click());
    await ben.panel.waitForSelector('[data-testid="team-take-back"]');
    await ben.panel.evaluate(() => document.querySelector('[data-testid="team-changes"]')?.scrollIntoView());
    for (const [width, theme] of [
      [320, 'light'],
      [360, 'dark'],
      [1280, 'light'],
    ] as const) {
      await screenshot(ben.panel, join(OUT, `changes-${width}-${theme}.png`), { width, height: 900, theme });
    }
  });

  test('a file that is none is refused with the reason, and changes nothing', async () => {
    const before = await article(ben);
    await read(ben, join(import.meta.dirname, '..', '..', 'package.json'));
    await waitUntil('it is told', async () => (await shownText(ben.panel, 'team-refused-file')) !== null);
    expect(await shownText(ben.panel, 'team-refused-file')).toContain('package.json');
    expect(await article(ben)).toEqual(before);
  });
});

describe('a folder that the browser gives', () => {
  /** The browser's own folder in the place of the one that the user would choose in a dialog that no test can answer. */
  const giveFolder = (panel: Page) =>
    panel.evaluate(() => {
      Object.assign(globalThis, { showDirectoryPicker: () => navigator.storage.getDirectory() });
    });
  const filesIn = (panel: Page) =>
    panel.evaluate(async () => {
      const names: string[] = [];
      const root = (await navigator.storage.getDirectory()) as unknown as { keys(): AsyncIterable<string> };
      for await (const name of root.keys()) names.push(name);
      return names;
    });

  test('takes the own file, gives those of the others, and is remembered', async () => {
    const { panel } = ann;
    await writeArticle(ben, { body: 'Written while Ann was away.' });
    await openTeam(ben);
    const fromBen = readFileSync(await save(ben, 'ben-2.json'), 'utf8');
    await giveFolder(panel);
    await panel.locator('[data-testid="team-choose-folder"]').click();
    await panel.locator('[data-testid="team-exchange"]').click();
    await waitUntil('the own file is there', async () =>
      (await filesIn(panel)).some(name => name.startsWith('sidelight-ann-')),
    );
    await panel.evaluate(async text => {
      const root = await navigator.storage.getDirectory();
      const writable = await (await root.getFileHandle('sidelight-ben.json', { create: true })).createWritable();
      await writable.write(text);
      await writable.close();
    }, fromBen);
    await panel.reload({ waitUntil: 'load' });
    await openTeam(ann);
    await panel.locator('[data-testid="team-exchange"]').click();
    await waitUntil('Ben’s edit came in', async () => (await article(ann))?.body === 'Written while Ann was away.');
  });
});
