import { minify } from 'terser';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** The whole policy of our own pages: no connection of any kind, no code but our own. */
const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Hosts that a user may grant, one at a time. Kept in step with core/sites/registry.ts by test/manifest.test.ts. */
const SITE_HOSTS = [
  'https://mail.google.com/*',
  'https://*.lightning.force.com/*',
  'https://*.hubspot.com/*',
  'https://*.pipedrive.com/*',
  'https://crm.zoho.com/*',
  'https://crm.zoho.eu/*',
  'https://crm.zoho.in/*',
  'https://crm.zoho.com.au/*',
  'https://crm.zoho.com.cn/*',
  'https://crm.zoho.jp/*',
  'https://*.dynamics.com/*',
  'https://*.insightly.com/*',
  'https://*.zendesk.com/*',
  'https://*.freshdesk.com/*',
  'https://secure.helpscout.net/*',
];

/**
 * For pages that the user teaches: any host can be named, so the patterns must hold them all, those of a company's own network too. They are
 * never asked for as they stand: the panel asks for the one host that the user teaches, and the browser grants that one alone.
 */
const TAUGHT_HOSTS = ['https://*/*', 'http://*/*'];

/** Scripts that run in other people's pages: every kilobyte is worth a second pass. */
const IN_PAGES = /^(?:page|read|learn|insert)-/;

const smallPageScripts: Plugin = {
  name: 'small-page-scripts',
  apply: 'build',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || !IN_PAGES.test(chunk.fileName)) continue;
      const { code } = await minify(chunk.code, {
        ecma: 2020,
        // No function of ours is called with `new`, so each may become an arrow.
        compress: { passes: 5, hoist_funs: true, keep_fargs: false, unsafe_arrows: true, pure_getters: true },
      });
      chunk.code = code ?? chunk.code;
    }
  },
};

export default defineConfig({
  imports: false,
  webExt: { disabled: true },
  modules: ['@wxt-dev/i18n/module'],
  i18n: { localesDir: 'components/locales' },
  manifest: ({ browser, manifestVersion, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: [
      'activeTab',
      'storage',
      'unlimitedStorage',
      'scripting',
      'alarms',
      ...(browser === 'firefox' ? [] : (['sidePanel'] as const)),
    ],
    ...(manifestVersion === 3
      ? {
          optional_host_permissions: [...SITE_HOSTS, ...TAUGHT_HOSTS],
          optional_permissions: ['notifications'] as const,
        }
      : { optional_permissions: [...SITE_HOSTS, ...TAUGHT_HOSTS, 'notifications'] }),
    action: { default_title: '__MSG_openPanel__' },
    ...(command === 'serve'
      ? {}
      : {
          content_security_policy:
            manifestVersion === 3 ? { extension_pages: CONTENT_POLICY } : (CONTENT_POLICY as never),
        }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'sidelight@sidelight.example', data_collection_permissions: { required: ['none'] } },
          } as never,
        }
      : {}),
  }),
  hooks: {
    // The test build has the hosts granted, and differs in nothing else.
    'build:manifestGenerated': (wxt, manifest) => {
      if (wxt.config.mode === 'testing') manifest.host_permissions = SITE_HOSTS;
    },
  },
  vite: () => ({
    build: { modulePreload: false, target: 'es2022' },
    worker: { format: 'es' },
    plugins: [smallPageScripts],
  }),
});
