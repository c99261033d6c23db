import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Serious and critical findings as `rule: first element`. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(
    () => (window as never as { axe: { run(): Promise<AxeResults> } }).axe.run() as Promise<AxeResults>,
  );
  // A run that looked at nothing would find nothing.
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations
    .filter(found => found.impact === 'serious' || found.impact === 'critical')
    .map(found => `${found.id}: ${found.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`);
}
