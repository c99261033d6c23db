import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SITES, siteOf } from '../../core/sites/registry';
import type { Site } from '../../core/sites/site';
import { loadPage } from './load-page';
import { PAGES_NOT_HAD, type PageSort } from './pages-not-had';

const PAGES = resolve(import.meta.dirname, '../pages');
/** The pages are of this day. */
const NOW = new Date('2026-11-22T09:00:00.000Z');
/** What each product's pages are called here, by what stands on them. */
const KINDS: Record<PageSort, readonly string[]> = {
  person: ['person', 'contact', 'lead'],
  company: ['company', 'account'],
  deal: ['deal', 'opportunity'],
  ticket: ['ticket', 'case'],
  conversation: ['conversation', 'thread', 'mail'],
  'deal list': ['deal-list', 'opportunity-list'],
  'deal board': ['deal-list', 'opportunity-list'],
  'ticket list': ['ticket-list', 'case-list', 'conversation-list'],
  'ticket board': ['ticket-list', 'case-list', 'conversation-list'],
};
const BOARD = /board|kanban/;

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

/** Whether some test page of this kind is read. One reader takes tables and boards: which of them it is tried on, the pages tell. */
function isRead(pages: ReadPage[], site: string, sort: PageSort): boolean {
  const isBoard = sort.endsWith('board');
  return pages.some(
    one =>
      one.site === site &&
      KINDS[sort].includes(one.page) &&
      (!sort.includes(' ') || isBoard === BOARD.test(one.name.split('--')[1] ?? '')),
  );
}

const sorts = Object.keys(KINDS) as PageSort[];
const notHad = (site: Site) => PAGES_NOT_HAD[site.id]?.flatMap(one => one.sorts) ?? [];

/** Kinds of page that are read although the product is said to have none: one of the two is wrong. */
export function contradictions(): string[] {
  const pages = readPages();
  return SITES.flatMap(site =>
    notHad(site)
      .filter(sort => isRead(pages, site.id, sort))
      .map(sort => `${site.id} ${sort}`),
  );
}

function overview(pages: ReadPage[]): string[] {
  const rows = SITES.map(site => {
    const marks = sorts.map(sort =>
      isRead(pages, site.id, sort) ? 'read' : notHad(site).includes(sort) ? '–' : '**not yet**',
    );
    return `| ${[site.name, ...marks].join(' | ')} |`;
  });
  const reasons = SITES.flatMap(({ id, name }) =>
    (PAGES_NOT_HAD[id] ?? []).map(one => `- ${name} has no ${one.sorts.join(', ')}: ${one.why}.`),
  );
  return [`| site | ${sorts.join(' | ')} |`, `|---${'|---'.repeat(sorts.length)}|`, ...rows, '', ...reasons];
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
  const pages = readPages();
  return [
    '# What is read, where, by what',
    '',
    'Printed by `npm run --silent sites` from the readers, run over the pages in `test/pages/`. Those pages were written from published selectors;',
    'Gmail lists and a Salesforce list were checked against captures of the real pages as well. A dash: the product has no such',
    'page, for the reason below; "not yet": it has one, and there is no reader for it.',
    '',
    ...overview(pages),
    ...details(pages),
    '',
  ].join('\n');
}
