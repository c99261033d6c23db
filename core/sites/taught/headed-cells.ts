import { cellsOf, columnsOf, isTableRow } from './columns';
import type { Scope } from './scope';

export interface HeadedCell {
  cell: Element;
  heading: string;
}

/**
 * The cells of a record in a table with the headings of their columns: those of one line under the last row of headings, those of several
 * lines each under its own. A heading that the table has twice names nothing.
 *
 * @returns null where there are several lines and it can't be said which headings are whose
 */
export function headedCells(scope: Scope): HeadedCell[] | null {
  const lines = isTableRow(scope.root)
    ? [scope.root]
    : scope.every('tr, [role="row"]').filter(row => cellsOf(row).length > 1);
  if (lines.length === 0) return [];
  const headings = scope.headingsAround(lines[0]!);
  if (lines.length > 1 && headings.length !== lines.length) return null;
  const of = lines.length === 1 ? headings.slice(-1) : headings;
  const times = new Map<string, number>();
  for (const line of of) for (const heading of line.values()) times.set(heading, (times.get(heading) ?? 0) + 1);
  return lines.flatMap((line, index) =>
    [...columnsOf(line)].flatMap(([cell, column]) => {
      const heading = of[index]?.get(column);
      return heading !== undefined && times.get(heading) === 1 ? [{ cell, heading }] : [];
    }),
  );
}
