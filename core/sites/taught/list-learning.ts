import { contains } from '../query';
import { nameField } from './forms';
import { groupHeads } from './group-heads';
import { commonAncestor, learnRows, rowAround } from './learn-rows';
import type { ExampleRow, Lesson, ListLearning, Setting } from './lesson';
import { rowsBy } from './rows';
import { HeadingCache, Scope } from './scope';

/** Enough rows beside each other to try the learned places on. */
const TRIED_ROWS = 30;

/** Fields that a group of rows may share: by its heading. */
const SHARED = new Set(['stage', 'owner', 'status', 'priority', 'companyName', 'category']);

function rowOf(picks: Lesson['picks']): ExampleRow | null {
  const around = (left: string | null) => {
    const places = [...picks].filter(([field]) => field !== left).map(([, place]) => place);
    const common = commonAncestor(places);
    return common === null || places.length === 0 ? null : rowAround(common);
  };
  const whole = around(null);
  for (const field of picks.keys()) {
    if (!SHARED.has(field) || picks.size < 2) continue;
    const without = around(field);
    const outside = without !== null && !contains(without.row, picks.get(field)!);
    if (outside && (whole === null || (whole.row !== without.row && contains(whole.row, without.row))))
      return { ...without, heads: new Set([field]) };
  }
  return whole === null ? null : { ...whole, heads: new Set() };
}

function listSetting(lesson: Lesson, body: Element, url: URL): Setting | null {
  const example = rowOf(lesson.picks);
  if (example === null) return null;
  const rows = learnRows(example, body, lesson.picks.get(nameField(lesson.kind)) ?? null, url);
  if (rows === null) return null;
  const all = rowsBy(rows.locators[0]!, body);
  const headings = new HeadingCache();
  const own = new Scope(example.row, headings);
  const rest = all.filter(row => row !== example.row).slice(0, TRIED_ROWS);
  const others = rest.map(row => new Scope(row, headings));
  const heads = example.heads.size > 0 ? groupHeads(all) : new Map<Element, Scope>();
  return {
    rows,
    count: all.length,
    scopeOf: field => {
      if (!example.heads.has(field)) return { scope: own, others, name: 'row' };
      const scope = heads.get(example.row);
      const other = [...new Set(rest.flatMap(row => heads.get(row) ?? []))].filter(one => one !== scope);
      return scope === undefined ? null : { scope, others: other, name: 'head' };
    },
  };
}

export const listLearning: ListLearning = { rowOf, listSetting };
