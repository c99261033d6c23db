import { describe, expect, test } from 'vitest';
import { loadEnglish } from '../../core/text/stem';

describe('the English stemmer', () => {
  test('brings the forms of a word together', async () => {
    const stem = await loadEnglish();
    expect(new Set(['refund', 'refunds', 'refunded', 'refunding'].map(stem)).size).toBe(1);
    expect(stem('invoices')).toBe(stem('invoice'));
    expect(stem('delivery')).not.toBe(stem('payment'));
  });

  test('is loaded once and gives the same stem every time', async () => {
    expect(await loadEnglish()).toBe(await loadEnglish());
    const stem = await loadEnglish();
    expect(stem('deliveries')).toBe(stem('deliveries'));
  });

  test('leaves other scripts, numbers and oversized words as they are', async () => {
    const stem = await loadEnglish();
    for (const word of ['退', 'größe', '2024', 'x'.repeat(5_000), ''] as const) expect(stem(word)).toBe(word);
  });

  test('stems thousands of distinct words in well under a second per ten thousand', async () => {
    const stem = await loadEnglish();
    const start = process.cpuUsage();
    for (let n = 0; n < 5_000; n++)
      stem(`word${String.fromCharCode(97 + (n % 26))}${n.toString(26).replace(/\d/g, 'k')}`);
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(5_000);
  });
});
