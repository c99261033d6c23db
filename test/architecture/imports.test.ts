import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** The table of core/README.md: what each folder may import besides itself. The longest matching folder decides. */
const MAY_IMPORT: Record<string, string[]> = {
  'core/records': ['zod'],
  'core/stats': ['simple-statistics'],
  'core/text': ['core/stats', 'wink-nlp', 'wink-eng-lite-web-model'],
  'core/locale': ['core/records'],
  'core/sites': ['core/records', 'core/locale'],
  'core/imports': [
    'core/records',
    'core/locale',
    'core/text/strip-quotes',
    'core/text/detect-language',
    'papaparse',
    'postal-mime',
    'read-excel-file',
  ],
  'core/store': ['core/records', 'idb'],
  'core/sample': ['core/records'],
  'core/health': ['core/records'],
  'core/identity': ['core/records'],
  'core/sales': ['core/records', 'core/stats', 'core/text'],
  'core/support': [
    'core/records',
    'core/stats',
    'core/text',
    'core/sales/conversation',
    'core/sales/currency',
    'core/sales/links',
  ],
  'core/process': ['core/records', 'core/stats', 'core/text'],
  'core/process/stages': [
    'core/records',
    'core/stats',
    'core/text',
    'core/process',
    'core/sales/history',
    'core/sales/stages',
    'core/sales/links',
  ],
  'core/process/outreach': [
    'core/records',
    'core/text',
    'core/sales/conversation',
    'core/support/automated',
    'core/support/reply',
    'core/support/tone',
  ],
  'core/process/facts': [
    'core/records',
    'core/process',
    'core/sales/conversation',
    'core/sales/history',
    'core/sales/links',
  ],
  'core/process/sequences': ['core/records', 'core/process'],
  'core/process/campaigns': ['core/records', 'core/stats', 'core/process'],
  'core/process/qualification': ['core/records', 'core/stats', 'core/process/stages', 'core/sales/history'],
  'core/team': ['core/records', 'core/store', 'core/process', 'yjs', 'fast-diff'],
  'core/protocol.ts': ['core/records', 'zod'],
  components: ['core/records', 'preact', '@preact/signals', 'uplot'],
  entrypoints: ['core', 'components', 'wxt', 'webextension-polyfill', 'comlink', 'preact', 'minisearch', '#i18n'],
};
/** Types of a result, never values: `import type` alone. */
const TYPES_ONLY: Record<string, string[]> = {
  components: ['core'],
  'core/sites': ['core/records'],
};
/** The reading script must stay small: of the records only these files have no schema library behind them. */
const SITES_MAY_RUN = ['core/records/keys', 'core/records/limits', 'core/records/taught-host', 'core/records/time'];

const files = ['core', 'components', 'entrypoints'].flatMap(folder => sources(join(root, folder)));

function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [relative(root, path)] : [];
  });
}

interface Import {
  file: string;
  from: string;
  typeOnly: boolean;
  aliased: boolean;
}

function target(file: string, specifier: string): Pick<Import, 'from' | 'aliased'> {
  const from = specifier.startsWith('.') ? relative(root, resolve(root, dirname(file), specifier)) : specifier;
  return { from, aliased: /^[@~]\//.test(specifier) };
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found: Import[] = [];
  const statement = /^(?:import|export)\s+(type\s+)?([\w$*{}\s,]*?)\s*from\s*'([^']+)'/gm;
  for (const [, type, names = '', specifier = ''] of text.matchAll(statement)) {
    const named = names.match(/\{([^}]*)\}\s*$/)?.[1];
    const allTypes = named?.split(',').every(name => /^\s*(type\s|$)/.test(name)) === true;
    found.push({ file, ...target(file, specifier), typeOnly: type !== undefined || allTypes });
  }
  const unnamed = /^import\s*'([^']+)'|\bimport\('([^']+)'\)/gm;
  for (const [, forEffect, dynamic] of text.matchAll(unnamed)) {
    found.push({ file, ...target(file, (forEffect ?? dynamic)!), typeOnly: false });
  }
  return found;
}

const inside = (path: string, folder: string) =>
  path === folder || path.startsWith(`${folder}/`) || path === folder.replace(/\.ts$/, '');

function folderOf(file: string, table: Record<string, string[]>): string | undefined {
  return Object.keys(table)
    .filter(folder => inside(file, folder))
    .sort((a, b) => b.length - a.length)[0];
}

function isAllowed({ file, from, typeOnly }: Import): boolean {
  const folder = folderOf(file, MAY_IMPORT);
  if (!folder) return false;
  if (folder === 'core/sites' && inside(from, 'core/records') && !typeOnly) return SITES_MAY_RUN.includes(from);
  if (inside(from, folder) || MAY_IMPORT[folder]!.some(allowed => inside(from, allowed))) return true;
  return typeOnly && (TYPES_ONLY[folder] ?? []).some(allowed => inside(from, allowed));
}

describe('the import rule', () => {
  test('there are sources to check', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  test('every folder imports only what its row allows', () => {
    const broken = files.flatMap(importsOf).filter(found => !isAllowed(found));
    expect(broken.map(({ file, from }) => `${file} imports ${from}`)).toEqual([]);
  });

  test('no path alias is used', () => {
    const aliased = files.flatMap(importsOf).filter(found => found.aliased);
    expect(aliased).toEqual([]);
  });

  test('the rule refuses what it should', () => {
    const refused: [string, string][] = [
      ['core/sites/gmail/index.ts', 'idb'],
      ['core/sites/gmail/index.ts', 'core/records/records'],
      ['core/stats/softmax.ts', 'core/records'],
      ['components/NowView.tsx', 'webextension-polyfill'],
      ['components/NowView.tsx', 'core/store'],
      ['core/records/records.ts', 'core/sites/site'],
    ];
    for (const [file, from] of refused) {
      expect(isAllowed({ file, from, typeOnly: false, aliased: false }), `${file} → ${from}`).toBe(false);
    }
  });
});

describe('the source', () => {
  test('writes no HTML and compiles no code', () => {
    const banned = /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|\bnew Function\b|\beval\(/;
    expect(files.filter(file => banned.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });

  test('takes clock and chance as arguments everywhere in core', () => {
    const bare = /\bDate\.now\(\)|\bnew Date\(\)|\bMath\.random\(/;
    const core = files.filter(file => file.startsWith('core/'));
    expect(
      core.filter(file => bare.test(readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''))),
    ).toEqual([]);
  });

  test('keeps every file under 250 lines', () => {
    const long = files.filter(file => readFileSync(join(root, file), 'utf8').split('\n').length > 251);
    expect(long).toEqual([]);
  });

  test('lists every folder of core in its README', () => {
    const readme = readFileSync(join(root, 'core/README.md'), 'utf8');
    const folders = readdirSync(join(root, 'core')).filter(name => statSync(join(root, 'core', name)).isDirectory());
    expect(folders.filter(name => !readme.includes(`core/${name}`))).toEqual([]);
  });

  test('gives a reason for every runtime dependency in core/README.md', () => {
    const readme = readFileSync(join(root, 'core/README.md'), 'utf8');
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
    expect(Object.keys(dependencies).filter(name => !readme.includes(`\`${name}\``))).toEqual([]);
  });
});
