// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Exchanged, Team } from '../../core/team/result';
import { fakeBrowser } from './fake-services';
import { openPanel } from './open-panel';
import { useTexts } from './texts';

beforeEach(async () => {
  await useTexts();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});

const ANN = { id: 'ann', name: 'Ann' };
const AT = '2026-11-22T08:00:00.000Z';
const TEAM: Team = {
  member: { id: 'ben', name: 'Ben' },
  readAt: AT,
  writtenAt: null,
  hasPassphrase: false,
  folder: null,
  shared: { articles: 2, templates: 0 },
  unsaved: 1,
  members: [{ ...ANN, changes: 1, lastAt: AT }],
  changes: [
    {
      id: 'change-1',
      by: ANN,
      at: AT,
      why: 'edit',
      collection: 'articles',
      item: 'own:article/1',
      title: 'Refunds',
      over: [],
      fields: [{ field: 'title', from: 'Money back', to: 'Refunds' }],
    },
  ],
  changesInAll: 1,
  conflicts: [],
  states: [
    { seq: 2, at: AT, why: 'arrived', by: ['Ann'], changes: 1 },
    { seq: 1, at: AT, why: 'own', by: ['Ben'], changes: 2 },
  ],
  bytes: 1_000,
  bytesLimit: 16_000_000,
};
const CAME: Exchanged = {
  arrived: TEAM.changes,
  own: 0,
  files: [{ file: 'sidelight-ann.json', member: 'Ann', savedAt: AT, changes: 1 }],
  refusedFiles: [{ file: 'sidelight-eve.json', why: 'wrong-passphrase', place: null }],
  refusedItems: [
    { collection: 'articles', item: 'x', title: 'Odd one', place: 'phrasings.1', reason: 'Invalid input' },
  ],
};

async function openTeam(team: Team | null, more: Parameters<typeof openPanel>[1] = {}, browser = fakeBrowser()) {
  const page = await openPanel('process', { team: vi.fn(async () => team), ...more }, browser);
  page.model.process.show('team');
  await vi.waitFor(() => page.one(team === null ? 'join-team' : 'exchange-card'));
  return page;
}

describe('the section Team', () => {
  test('of a user in no team says what goes into the file, and begins with a name', async () => {
    const page = await openTeam(null);
    expect(page.text('team-promise')).toContain('messages');
    expect((page.one('team-join') as HTMLButtonElement).disabled).toBe(true);
    await page.type('team-name', '王芳');
    await page.type('team-passphrase', 'correct horse');
    await page.click('team-join');
    expect(page.analyst.joinTeam).toHaveBeenCalledWith('王芳');
    expect(page.analyst.setTeamPassphrase).toHaveBeenCalledWith('correct horse');
  });

  test('saves the own file, and offers a folder only where the browser has some', async () => {
    const page = await openTeam(TEAM);
    expect(page.all('team-choose-folder')).toEqual([]);
    expect(page.text('team-unsaved')).toContain('1');
    await page.click('team-save');
    expect(page.browser.save).toHaveBeenCalledWith('sidelight-ann-1.json', expect.any(Blob));
  });

  test('asks for the folder again from the click, and says so where it is not given', async () => {
    const folders = { choose: vi.fn(async () => null), allow: vi.fn(async () => false) };
    const teamFolder = vi.fn(async () => ({ name: 'Shared' }) as FileSystemDirectoryHandle);
    const page = await openTeam({ ...TEAM, folder: 'Shared' }, { teamFolder }, fakeBrowser({ folders }));
    await page.click('team-exchange');
    expect(folders.allow).toHaveBeenCalled();
    expect(page.analyst.exchangeInFolder).not.toHaveBeenCalled();
    expect(page.text('toast')).toContain('allow');
  });

  test('shows what came in, and what was refused with place and reason', async () => {
    const page = await openTeam(TEAM, { readTeamFiles: vi.fn(async () => CAME) });
    await page.model.process.team.readFiles([new File(['{}'], 'a.json')]);
    await vi.waitFor(() => page.one('team-outcome'));
    expect(page.text('team-file')).toContain('Ann');
    expect(page.text('team-refused-file')).toContain('another passphrase');
    expect(page.text('team-refused-item')).toMatch(/Odd one.*Invalid input.*Questions it answers › 1/);
  });

  test('an exchange under way shows how far it is, and is cancelled', async () => {
    let end: (came: null) => void = () => undefined;
    const page = await openTeam(TEAM, {
      readTeamFiles: vi.fn((_, onProgress) => {
        onProgress(2, 5);
        return new Promise<null>(resolve => {
          end = resolve;
        });
      }),
    });
    const reading = page.model.process.team.readFiles([new File(['{}'], 'a.json')]);
    await vi.waitFor(() => expect(page.text('exchange-progress')).toContain('2 of 5'));
    await page.clickText('Cancel');
    expect(page.analyst.cancelExchange).toHaveBeenCalled();
    end(null);
    await reading;
    await vi.waitFor(() => expect(page.text('toast')).toContain('Nothing was changed'));
  });

  test('a conflict shows every value, the edits of both together too, and settles on the chosen one', async () => {
    const conflict = {
      collection: 'articles',
      item: 'own:article/1',
      title: 'Refunds',
      field: 'body',
      now: 'both',
      sides: [
        { change: 'c1', by: 'Ann', at: AT, value: 'of Ann' },
        { change: 'c2', by: 'Ben', at: AT, value: 'of Ben' },
      ],
    };
    const page = await openTeam({ ...TEAM, conflicts: [conflict] });
    expect(page.all('team-side').map(side => side.querySelector('.quote')?.textContent)).toEqual([
      'both',
      'of Ann',
      'of Ben',
    ]);
    await page.click(page.all('team-choose')[2]!);
    expect(page.analyst.settleConflict).toHaveBeenLastCalledWith(expect.objectContaining({ field: 'body' }), 'c2');
    await page.click(page.all('team-choose')[0]!);
    expect(page.analyst.settleConflict).toHaveBeenLastCalledWith(expect.objectContaining({ field: 'body' }), null);
  });

  test('a change shows what was there before, and is taken back', async () => {
    const page = await openTeam(TEAM);
    await page.click(page.one('team-change').querySelector<HTMLElement>('.plain')!);
    expect(page.text('team-change')).toMatch(/Money back.*Refunds/);
    await page.click('team-take-back');
    expect(page.analyst.takeBackChange).toHaveBeenCalledWith('change-1');
  });

  test('an earlier state says what going back would change before it is done', async () => {
    const would = { changed: [{ collection: 'articles', title: 'Refunds' }], removed: [], returned: [] };
    const page = await openTeam(TEAM, { previewTeamState: vi.fn(async () => would) });
    await page.click(page.one('team-state').querySelector<HTMLElement>('.plain')!);
    await vi.waitFor(() => expect(page.text('team-state')).toContain('Refunds'));
    await page.click('team-restore');
    expect(page.analyst.restoreTeamState).toHaveBeenCalledWith(1);
  });

  test('leaving asks first', async () => {
    const page = await openTeam(TEAM);
    await page.click('team-leave');
    expect(page.analyst.leaveTeam).not.toHaveBeenCalled();
    await page.click('team-leave-sure');
    expect(page.analyst.leaveTeam).toHaveBeenCalled();
  });
});
