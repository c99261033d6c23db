import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SITES, siteOf } from '../../core/sites/registry';
import { loadPage } from './load-page';

const PAGES = resolve(import.meta.dirname, '../pages');
/** The pages are of this day. */
const NOW = new Date('2026-11-22T09:00:00.000Z');
/** What each product's pages are called here, by what stands on them. */
const KINDS: Record<string, readonly string[]> = {
  person: ['person', 'contact', 'lead'],
  company: ['company', 'account'],
  deal: ['deal', 'opportunity'],
  ticket: ['ticket', 'case'],
  conversation: ['conversation', 'thread'],
  'deal list or board': ['deal-list', 'opportunity-list'],
  'ticket list or board': ['ticket-list', 'case-list', 'conversation-list'],
};

interface ReadPage {
  site: string;
  page: string;
  /** Test page: `deal--form-german`. */
  name: string;
  /** `deal.amount` → how it was found. */
  selectors: Record<string, string>;
}

function readPages(): ReadPage[] {
  return readdirSync(PAGES)
    .sort()
    .flatMap(site =>
      readdirSync(join(PAGES, site))
        .sort()
        .flatMap(name => {
          const html = readFileSync(join(PAGES, site, name, 'page.html'), 'utf8');
          const url = new URL(/^<!-- (\S+) -->/.exec(html)![1]!);
          const page = siteOf(url)?.pageOf(url) ?? null;
          const sighting = page === null ? null : siteOf(url)!.readers[page]?.(loadPage(html, url.href), url, NOW);
          return sighting ? [{ site, page: sighting.page, name, selectors: sighting.selectors }] : [];
        }),
    );
}

/** Text inside a table of Markdown. */
const cell = (text: string) => text.replace(/\|/g, '\\|').replace(/\s+/g, ' ');
const code = (text: string) => `\`${cell(text)}\``;

function overview(): string[] {
  const kinds = Object.keys(KINDS);
  const rows = SITES.map(({ name, readers }) => {
    const marks = kinds.map(kind => (KINDS[kind]!.some(page => page in readers) ? 'read' : '–'));
    return `| ${[name, ...marks].join(' | ')} |`;
  });
  return [`| site | ${kinds.join(' | ')} |`, `|---${'|---'.repeat(kinds.length)}|`, ...rows];
}

function details(pages: ReadPage[]): string[] {
  return SITES.flatMap(({ id, name, readers }) => [
    '',
    `## ${name}`,
    '',
    '| page | field | read by | on test pages |',
    '|---|---|---|---|',
    ...Object.keys(readers).flatMap(page => {
      const read = pages.filter(one => one.site === id && one.page === page);
      const fields = [...new Set(read.flatMap(one => Object.keys(one.selectors)))].sort();
      return fields.map(field => {
        const having = read.filter(one => field in one.selectors);
        const by = [...new Set(having.map(one => one.selectors[field]!))];
        return `| ${page} | ${field} | ${by.map(code).join('<br>')} | ${having.map(one => one.name.split('--')[1]).join(', ')} |`;
      });
    }),
  ]);
}

/** Which pages of each product are read, and which selector gave each field on which test page, as Markdown. */
export function sitesTable(): string {
  return [
    '# What is read, where, by what',
    '',
    'Printed by `npm run --silent sites` from the readers, run over the pages in `test/pages/`. Those pages were written from published selectors;',
    'Gmail lists and a Salesforce list were checked against captures of the real pages as well. A dash: no such page there, or no reader for it.',
    '',
    ...overview(),
    ...details(readPages()),
    '',
  ].join('\n');
}
