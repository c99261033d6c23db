import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { emptyWorld } from '../../core/records/world';
import { SALES_CODES } from '../../core/sales';
import { allAnalyses } from './all-analyses';
import { emittedWords } from './emitted-words';
import { LIVELY_SETTINGS, livelyWorld } from './lively-world';
import { settings } from './records';
import { simulatedWorld } from './simulated-world';

const emitted = [
  allAnalyses(emptyWorld(), settings()),
  ...[1, 2, 3, 4].map(seed => allAnalyses(livelyWorld(seed, 250), settings(LIVELY_SETTINGS))),
  allAnalyses(livelyWorld(5, 20), settings()),
  allAnalyses(
    simulatedWorld(6, '2026-11-22', { perMonth: 20, months: 20, meanCycleDays: 50 }).world,
    settings({ target: 100_000 }),
  ),
].flatMap(emittedWords);

describe('sales codes', () => {
  test('list every code that the analyses give, with exactly its parameters', () => {
    expect(new Set(emitted.map(words => words.code)).size).toBeGreaterThan(45);
    for (const { code, params } of emitted) {
      expect(Object.keys(SALES_CODES), code).toContain(code);
      expect(Object.keys(params ?? {}).sort(), code).toEqual([...(SALES_CODES[code]?.params ?? [])].sort());
    }
  });
  test('use only their own parameters in the sentence', () => {
    for (const [code, { params, english }] of Object.entries(SALES_CODES)) {
      const known = new Set(params.flatMap(name => [name, name.replace(/Minor$/, '')]));
      for (const [, name] of english.matchAll(/\{(\w+)\}/g)) expect(known, code).toContain(name);
    }
  });
  test('are all used somewhere in the analyses', () => {
    const folder = new URL('../../core/sales/', import.meta.url);
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.ts') && !/(^|\/)codes\.ts$/.test(name))
      .map(name => readFileSync(new URL(name, folder), 'utf8'))
      .join('\n');
    // "…today" variants are built from their base code.
    const unused = Object.keys(SALES_CODES).filter(code => !sources.includes(`'${code.replace(/\.today$/, '')}'`));
    expect(unused).toEqual([]);
  });
});
