import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { tell } from '../../components/tell';
import { keyOf, knows, say } from '../../components/words';
import { SALES_CODES } from '../../core/sales/codes';
import { SUPPORT_CODES } from '../../core/support/codes';
import { NOW } from './sample-values';
import { messagesOf, useTexts } from './texts';

const folder = fileURLToPath(new URL('../../components/', import.meta.url));
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name))
  .map(name => readFileSync(`${folder}${name}`, 'utf8'))
  .join('\n');
const en = await messagesOf('en');
const zh = await messagesOf('zh_CN');

function has(messages: Record<string, string>, code: string): boolean {
  const key = keyOf(code);
  return key in messages || `${key}_other` in messages;
}
function placeholders(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
}
const CODES = { ...SALES_CODES, ...SUPPORT_CODES };

describe('the texts of the panel', () => {
  test('every code of an analysis has an English and a Chinese text', () => {
    const missing = Object.keys(CODES).filter(code => !has(en, code) || !has(zh, code));
    expect(missing).toEqual([]);
  });

  test('every code text uses only the parameters that the analysis gives', () => {
    const wrong = Object.entries(CODES).flatMap(([code, { params }]) => {
      const given = new Set(params.flatMap(name => [name, name.replace(/Minor$/, '')]));
      const texts = [en, zh].map(messages => messages[`${keyOf(code)}_other`] ?? messages[keyOf(code)] ?? '');
      return texts
        .flatMap(placeholders)
        .filter(name => !given.has(name))
        .map(name => `${code}: {${name}}`);
    });
    expect(wrong).toEqual([]);
  });

  test('every family of reasons has a name in both languages', () => {
    const families = Object.keys(SALES_CODES).flatMap(code => code.match(/^followup\.([a-z-]+)/)?.[1] ?? []);
    const missing = families.filter(
      family => family !== 'nothing' && !(has(en, `about.${family}`) && has(zh, `about.${family}`)),
    );
    expect(families.length).toBeGreaterThan(20);
    expect(missing).toEqual([]);
  });

  test('no text is hidden by the forms of another one for one and many', () => {
    for (const messages of [en, zh])
      expect(Object.keys(messages).filter(key => `${key}_other` in messages || `${key}_one` in messages)).toEqual([]);
  });

  test('every key that a view says has an English and a Chinese text', () => {
    const said = [...source.matchAll(/(?:say|key:|text=\{?say)\(?\s*'([a-zA-Z_.]+)'/g)].map(([, key]) => key ?? '');
    expect(said.length).toBeGreaterThan(200);
    expect([...new Set(said)].filter(key => !has(en, key) || !has(zh, key))).toEqual([]);
  });

  test('keys that are put together have a text for each of their values', () => {
    const values: Record<string, string[]> = {
      view: ['now', 'followups', 'pipeline', 'support', 'reports', 'process'],
      ready_stage: ['lead', 'proposal', 'closing', 'won', 'lost'],
      ready_step: ['need', 'budget', 'timing', 'presented', 'sent', 'terms', 'signature'],
      stage_outcome: ['open', 'won', 'lost'],
      criteria: ['entry', 'exit'],
      answer: ['yes', 'no'],
      toast_checked: ['yes', 'no', 'open'],
      predict: ['predicts', 'not_shown', 'misleads', 'too_few'],
      process: [
        'no-name',
        'no-open-stage',
        'open-after-end',
        'stage-twice',
        'read-twice',
        'step-twice',
        'step-gone',
        'asked-twice',
      ],
      checklist: ['item-twice', 'step-gone'],
      kind: ['person', 'company', 'deal', 'message', 'ticket', 'article', 'template', 'task'],
      count: ['person', 'company', 'deal', 'message', 'ticket', 'task'],
      status: ['open', 'won', 'lost', 'new', 'pending', 'solved', 'closed'],
      why: ['not-found', 'unreadable', 'ambiguous'],
      tone_feeling: ['minus2', 'minus1', 'plus1', 'plus2'],
      tone_answer: ['question', 'request', 'thanks', 'auto_reply'],
      insert: ['no-composer', 'refused', 'not-supported'],
      import_status: ['running', 'done', 'cancelled', 'undone'],
      import_kind: ['deal', 'person'],
      order: ['ymd', 'dmy', 'mdy'],
      period: ['month', 'quarter', 'year'],
      theme: ['system', 'light', 'dark'],
      toast: ['done', 'snoozed', 'dismissed', 'insert_undone', 'insert_kept'],
      deal: ['warn', 'bad'],
      table: ['actual', 'p10', 'p25', 'p50', 'p75', 'p90'],
      coverage: ['deals', 'people', 'messages'],
      welcome: ['read', 'read_text', 'stored', 'stored_text', 'sent', 'sent_text'],
      failure: [
        'empty-file',
        'not-text',
        'no-header',
        'no-rows',
        'too-large',
        'missing-column',
        'not-a-backup',
        'newer-backup',
        'quota',
      ],
      unread: ['list', 'site', 'other'],
      action: ['discard', 'edit', 'cancel'],
      import: ['done', 'cancelled', 'cancelling'],
      page: ['not_read', 'nothing', 'reading', 'unknown'],
    };
    const keys = Object.entries(values).flatMap(([prefix, names]) => names.map(name => `${prefix}_${name}`));
    expect(keys.filter(key => !has(en, key) || !has(zh, key))).toEqual([]);
  });

  test('both languages have the same texts with the same parameters', () => {
    const base = (key: string) => key.replace(/_one$/, '_other');
    expect([...new Set(Object.keys(en).map(base))].sort()).toEqual(Object.keys(zh).sort());
    const differing = Object.keys(zh).filter(
      key => `${placeholders(en[key] ?? '')}` !== `${placeholders(zh[key] ?? '')}`,
    );
    expect(differing).toEqual([]);
  });

  test('keys hold only what the browser allows and differ in more than case', () => {
    const keys = Object.keys(en);
    expect(keys.filter(key => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
    expect(new Set(keys.map(key => key.toLowerCase())).size).toBe(keys.length);
  });
});

describe('say', () => {
  beforeAll(() => useTexts());

  test('chooses the plural form by the first number', () => {
    expect(say('followup.ticket', { n: 1 })).toBe('Has 1 open ticket');
    expect(say('followup.ticket', { n: 3 })).toBe('Has 3 open tickets');
  });

  test('writes numbers in the user’s way and a missing value as a dash', () => {
    expect(say('import_rows', { done: 8_800 })).toBe('8,800 rows');
    expect(say('followup.close-near', { days: null })).toBe('Close date in – days');
  });

  test('shows a code without text as it is', () => {
    expect(say('nobody.knows', {})).toBe('nobody.knows');
    expect(knows('nobody.knows')).toBe(false);
  });

  test('never takes a parameter’s own braces for a parameter', () => {
    expect(say('toast_done', { name: '{n} {name}' })).toBe('{n} {name}: done');
  });
});

describe('tell', () => {
  beforeAll(() => useTexts());

  test('writes minor units with their currency, shares as percent, days as dates', () => {
    expect(tell({ code: 'followup.worth', params: { amountMinor: 2_240_000, currency: 'EUR' } }, NOW)).toBe(
      'Worth €22,400 expected',
    );
    expect(tell({ code: 'support.why.guess', params: { category: 'refund', probability: 0.94 } }, NOW)).toBe(
      'Looks like Refund (94\u00a0%)',
    );
    expect(tell({ code: 'subject.next.promise', params: { due: '2026-12-04' } }, NOW)).toBe(
      'Keep your promise, due Dec 4',
    );
  });

  test('writes computed amounts without false precision', () => {
    const told = (amountMinor: number) =>
      tell({ code: 'followup.worth', params: { amountMinor, currency: 'USD' } }, NOW);
    expect([told(372_813), told(41_234_567), told(525)]).toEqual([
      'Worth $3,728 expected',
      'Worth $412k expected',
      'Worth $5.25 expected',
    ]);
  });

  test('keeps the name of a category that the user made', () => {
    expect(tell({ code: 'support.why.chosen', params: { category: 'warranty' } }, NOW)).toBe('You chose warranty');
  });
});
