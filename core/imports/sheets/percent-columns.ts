import type { CellScan } from './scan-cells';
import { tagsOf } from './workbook-sheets';

/** Built-in formats `0%` and `0.00%` (ECMA-376 part 1, 18.8.30). */
const BUILT_IN = [9, 10];

/**
 * Columns whose numbers are all formatted as percentages: a cell that shows 60 % holds 0.6 there, and 0.6 elsewhere means just that.
 * @param styles text of `xl/styles.xml`
 */
export function percentColumns(scan: CellScan, styles: string): Set<number> {
  const percent = new Set(BUILT_IN);
  for (const tag of tagsOf(styles, 'numFmt')) {
    const code = (tag.get('formatCode') ?? '').replace(/"[^"]*"|\\./g, '');
    if (code.includes('%')) percent.add(Number(tag.get('numFmtId')));
  }
  const formats = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  const ofStyle = tagsOf(formats, 'xf').map(tag => Number(tag.get('numFmtId') ?? 0));
  const columns = [...scan.styles].filter(([, used]) => [...used].every(style => percent.has(ofStyle[style] ?? 0)));
  return new Set(columns.map(([column]) => column));
}
