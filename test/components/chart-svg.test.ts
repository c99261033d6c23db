import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { barsSvg, rowsSvg } from '../../components/chart-svg';

/** The drawing as a strict XML parser sees it. */
async function parsed(blob: Blob): Promise<Document> {
  expect(blob.type).toBe('image/svg+xml');
  return new JSDOM(await blob.text(), { contentType: 'image/svg+xml' }).window.document;
}
const numbers = (document: Document, name: string, selector = 'rect') =>
  [...document.querySelectorAll(selector)]
    .slice(selector === 'rect' ? 1 : 0)
    .map(one => Number(one.getAttribute(name)));

test('bars are as high as their values, and never of negative height', async () => {
  const bar = (value: number) => ({ label: 'Oct', value, text: String(value) });
  const document = await parsed(
    barsSvg('Revenue', [bar(100), bar(50), bar(0), bar(-30)], { value: 25, text: 'mean 25' }),
  );
  const [whole, half, none, negative] = numbers(document, 'height') as [number, number, number, number];
  expect(half).toBeCloseTo(whole / 2, 0);
  expect([none, negative]).toEqual([0, 0]);
  expect(document.querySelector('title')?.textContent).toBe('Revenue');
  expect(document.documentElement.textContent).toContain('mean 25');
});

test('a band reaches from its low to its high end with the dot between', async () => {
  const rows = [{ name: 'Ann', from: 0.25, to: 0.75, dot: 0.5, text: '50 %' }];
  const document = await parsed(rowsSvg('By owner', rows, 1));
  const left = numbers(document, 'x')[0]!;
  const width = numbers(document, 'width')[0]!;
  expect(numbers(document, 'cx', 'circle')[0]).toBeCloseTo(left + width / 2, 0);
});

test('names are text, whatever they hold, and nothing is loaded from elsewhere', async () => {
  const name = '<script>alert(1)</script>&\u0000\u0007\ud800"';
  const blob = rowsSvg(name, [{ name, from: 0, to: 1, dot: null, text: name }], 1);
  const document = await parsed(blob);
  expect(document.querySelector('script')).toBeNull();
  expect(document.querySelector('title')?.textContent).toBe('<script>alert(1)</script>&"');
  expect(await blob.text()).not.toMatch(/href|url\(|@import|NaN/);
});

test('nothing to draw is an empty chart with finite numbers', async () => {
  for (const blob of [barsSvg('None', [], null), rowsSvg('None', [], 0)]) {
    expect(await blob.text()).not.toMatch(/NaN|Infinity/);
    await parsed(blob);
  }
});
