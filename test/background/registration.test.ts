import { beforeEach, describe, expect, test, vi } from 'vitest';

const told: [number, unknown][] = [];
const unregistered: string[] = [];
let granted: string[] = [];
let session: Record<string, unknown> = {};
const injected: { target: { tabId: number }; files: string[] }[] = [];

vi.mock('webextension-polyfill', () => ({
  default: {
    scripting: {
      getRegisteredContentScripts: async () => [{ id: 'gmail' }, { id: 'hubspot' }],
      registerContentScripts: async () => undefined,
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => void unregistered.push(...ids),
      executeScript: async (what: (typeof injected)[number]) => void injected.push(what),
    },
    storage: {
      session: {
        get: async (key: string) => ({ [key]: session[key] }),
        set: async (values: object) => void Object.assign(session, values),
      },
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
  injected.length = 0;
  session = {};
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

describe('a background script that was killed before it had reached every open tab', () => {
  test('goes on when it wakes: tabs that do not answer get the script of their site, once', async () => {
    granted = ['https://mail.google.com/*', 'https://*.hubspot.com/*'];
    session = { pendingSites: ['gmail'] };
    await registerGrantedSites();
    expect(injected).toContainEqual({ target: { tabId: 2 }, files: ['page-gmail.js'] });
    expect(injected.every(({ files }) => files[0] === 'page-gmail.js')).toBe(true);
    await vi.waitFor(() => expect(session).toEqual({ pendingSites: [] }), 5_000);

    injected.length = 0;
    await registerGrantedSites();
    expect(injected).toEqual([]);
  });
});
