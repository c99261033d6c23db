import { beforeEach, describe, expect, test, vi } from 'vitest';

const told: [number, unknown][] = [];
const unregistered: string[] = [];
let granted: string[] = [];

vi.mock('webextension-polyfill', () => ({
  default: {
    scripting: {
      getRegisteredContentScripts: async () => [{ id: 'gmail' }, { id: 'hubspot' }],
      registerContentScripts: async () => undefined,
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => void unregistered.push(...ids),
      executeScript: async () => [],
    },
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => origins.every(each => granted.includes(each)),
    },
    tabs: {
      query: async () => [{ id: 1 }, { id: 2 }, {}],
      sendMessage: async (id: number, message: unknown) => {
        told.push([id, message]);
        if (id === 2) throw new Error('no script in this tab');
      },
    },
  },
}));

const { registerGrantedSites } = await import('../../entrypoints/background/registration');

beforeEach(() => {
  told.length = 0;
  unregistered.length = 0;
});

describe('taking a permission back', () => {
  test('ends the script of that site in every open tab at once, and registers it no more', async () => {
    granted = ['https://mail.google.com/*'];
    await registerGrantedSites();
    expect(unregistered).toEqual(['hubspot']);
    expect(told).toEqual([
      [1, { type: 'stop', site: 'hubspot' }],
      [2, { type: 'stop', site: 'hubspot' }],
    ]);
  });

  test('nothing is ended while all are still allowed', async () => {
    granted = ['https://mail.google.com/*', 'https://*.hubspot.com/*'];
    await registerGrantedSites();
    expect(told).toEqual([]);
  });
});
