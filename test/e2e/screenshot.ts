import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page } from 'puppeteer';

/** A picture of the page at the given size and theme, whole pixels. The page keeps both afterwards. */
export async function screenshot(
  page: Page,
  path: string,
  look: { width: number; height: number; theme: 'light' | 'dark' },
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await page.setViewport({ width: look.width, height: look.height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: look.theme }]);
  await page.screenshot({ path: path as `${string}.png` });
}
