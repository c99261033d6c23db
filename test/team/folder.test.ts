import { describe, expect, test } from 'vitest';
import { readFolder, type TeamFolder, writeToFolder } from '../../core/team';

/** A folder in memory; `fails`: name of the error that every write ends with. */
function folderOf(files: Record<string, string>, fails: string | null = null) {
  const held = new Map(Object.entries(files));
  const folder: TeamFolder = {
    name: 'Team',
    async *entries() {
      yield ['subfolder', { kind: 'directory' }];
      for (const name of held.keys()) yield [name, { kind: 'file' }];
    },
    async getFileHandle(name, options) {
      if (!held.has(name) && !options?.create) throw new DOMException('gone', 'NotFoundError');
      return {
        async getFile() {
          const text = held.get(name);
          if (text === undefined || text === 'vanished') throw new DOMException('gone', 'NotFoundError');
          return new File([text], name);
        },
        async createWritable() {
          let written = '';
          return {
            async write(data) {
              if (fails !== null) throw new DOMException('no', fails);
              written += data;
            },
            async close() {
              held.set(name, written);
            },
          };
        },
      };
    },
  };
  return { folder, held };
}

describe('the folder that a team syncs', () => {
  test('gives the team’s files and the copies that sync programs make, and nothing else', async () => {
    const { folder } = folderOf({
      'sidelight-ben-1.json': 'b',
      'sidelight-ann-1.json': 'a',
      'sidelight-ann-1 (conflicted copy).json': 'copy',
      'sidelight-gone.json': 'vanished',
      'holiday.json': 'no',
      'sidelight-ann-1.json.tmp': 'no',
    });
    const names = (await readFolder(folder)).map(({ name }) => name);
    expect(names).toEqual(['sidelight-ann-1 (conflicted copy).json', 'sidelight-ann-1.json', 'sidelight-ben-1.json']);
  });

  test('takes the own file whole, or keeps the one before', async () => {
    const { folder, held } = folderOf({ 'sidelight-ann-1.json': 'before' });
    await writeToFolder(folder, 'sidelight-ann-1.json', 'after');
    expect(held.get('sidelight-ann-1.json')).toBe('after');
    const denied = folderOf({ 'sidelight-ann-1.json': 'before' }, 'NotAllowedError');
    const writing = writeToFolder(denied.folder, 'sidelight-ann-1.json', 'after');
    await expect(writing).rejects.toMatchObject({ code: 'team-folder-denied' });
    expect(denied.held.get('sidelight-ann-1.json')).toBe('before');
  });

  test('that is gone is said to be gone', async () => {
    const { folder } = folderOf({});
    const gone: TeamFolder = {
      ...folder,
      // biome-ignore lint/correctness/useYield: it fails before there is anything to give
      async *entries() {
        throw new DOMException('gone', 'NotFoundError');
      },
    };
    await expect(readFolder(gone)).rejects.toMatchObject({ code: 'team-folder-gone' });
  });
});
