import { REMOVED_FIELD } from '../../../core/records/team-field';
import type { Json } from '../../../core/team/document/json';
import { NONE } from '../../format';
import { category } from '../../tell';
import { say } from '../../words';
import { isTechnical, sharedField } from './collection';

const LINES_LIMIT = 60;

/** One value of a shared thing as text; of a rule or reader each part on a line of its own. */
export function SharedValue({ field, value }: { field: string; value: Json }) {
  return <div class="quote small shared-value">{written(field, value)}</div>;
}

function written(field: string, value: Json): string {
  if (field === REMOVED_FIELD) return say(value === true ? 'team_removed' : 'team_kept');
  if (field === 'category' && typeof value === 'string') return category(value);
  const lines = linesOf(value, 0);
  const shown = lines.slice(0, LINES_LIMIT).join('\n');
  return lines.length > LINES_LIMIT ? `${shown}\n…` : shown;
}

function linesOf(value: Json, depth: number): string[] {
  const indent = '  '.repeat(depth);
  if (value === null || value === '') return [`${indent}${NONE}`];
  if (typeof value === 'boolean') return [`${indent}${say(value ? 'team_yes' : 'team_no')}`];
  if (typeof value !== 'object') return [`${indent}${value}`];
  const parts: [string | null, Json][] = Array.isArray(value)
    ? value.map(each => [null, each])
    : Object.entries(value)
        .filter(([name]) => name !== 'id' && !isTechnical(name))
        .map(([name, each]) => [sharedField(name), each]);
  if (parts.length === 0) return [`${indent}${NONE}`];
  return parts.flatMap(([name, each]) => {
    const inner = linesOf(each, depth + 1);
    if (name === null) return depth === 0 ? linesOf(each, 0) : inner;
    return inner.length === 1 ? [`${indent}${name}: ${inner[0]!.trim()}`] : [`${indent}${name}:`, ...inner];
  });
}
