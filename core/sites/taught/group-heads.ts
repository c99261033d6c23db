import { childNodes, contains, isElement, nameOf, parentOf } from '../query';
import { type Leaf, leavesOf } from './leaves';
import { HeadingCache, Scope } from './scope';

/** Longest way up from the rows to a heading of theirs. */
const CLIMB = 6;

function commonAncestor(rows: readonly Element[]): Element | null {
  let at = rows[0] === undefined ? null : (parentOf(rows[0]) as Element | null);
  while (at !== null && !rows.every(row => contains(at as Element, row))) at = parentOf(at) as Element | null;
  return at;
}

/** Texts inside `box` in front of the first of its rows, and whether texts stand between or behind the rows. */
function aroundRows(box: Element, rows: readonly Element[]): { head: Leaf[]; between: boolean } {
  const leaves = leavesOf(box);
  const own = new Set(rows);
  const isOfRow = ({ element }: Leaf) => {
    for (let at: Node | null = element; at !== null && at !== box; at = parentOf(at))
      if (own.has(at as Element)) return true;
    return own.has(box);
  };
  const first = leaves.findIndex(isOfRow);
  const last = leaves.findLastIndex(isOfRow);
  if (first < 0) return { head: [], between: false };
  return { head: leaves.slice(0, first), between: leaves.slice(first, last).some(leaf => !isOfRow(leaf)) };
}

/**
 * The heading of the group that each row stands in: of its column on a board, or of the only group of the page. Rows without a heading of
 * their own have none, also where other groups of the page have one.
 */
export function groupHeads(rows: readonly Element[]): Map<Element, Scope> {
  const heads = new Map<Element, Scope>();
  const common = commonAncestor(rows);
  if (common === null) return heads;
  const groups = new Map<Element, Element[]>();
  for (const row of rows) {
    let box = row;
    for (let up = parentOf(box); up !== null && up !== common; up = parentOf(up)) box = up as Element;
    groups.set(box, [...(groups.get(box) ?? []), row]);
  }
  const put = (box: Element, head: Leaf[], own: readonly Element[]) => {
    const scope = new Scope(box, new HeadingCache(), head);
    for (const row of own) heads.set(row, scope);
  };
  const each = [...groups].map(([box, own]) => ({ box, own, ...aroundRows(box, own) }));
  const isBoard = each.some(({ box, own, head }) => head.length > 0 && !(own.length === 1 && own[0] === box));
  if (isBoard) {
    for (const { box, own, head, between } of each) if (head.length > 0 && !between) put(box, head, own);
    return heads;
  }
  let box: Element | null = common;
  for (let climbed = 0; climbed < CLIMB && box !== null; climbed++) {
    const name: string = nameOf(box);
    const { head, between } = aroundRows(box, rows);
    if (between) return heads;
    if (head.length > 0) {
      put(box, head, rows);
      return heads;
    }
    const parent = parentOf(box) as Element | null;
    // One of several groups that has no heading itself: what stands further up is another one's.
    if (
      parent !== null &&
      childNodes(parent).some(other => other !== box && isElement(other) && nameOf(other) === name)
    ) {
      return heads;
    }
    box = parent;
  }
  return heads;
}
