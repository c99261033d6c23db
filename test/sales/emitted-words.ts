import type { Words } from '../../core/records/result';

/** Every `Words` anywhere inside a result. */
export function emittedWords(value: unknown): Words[] {
  if (Array.isArray(value)) return value.flatMap(emittedWords);
  if (value === null || typeof value !== 'object') return [];
  const own = 'code' in value && typeof value.code === 'string' ? [value as Words] : [];
  return [...own, ...Object.values(value).flatMap(emittedWords)];
}

/** Every number anywhere inside a result, with the path to it. */
export function numbersIn(value: unknown, path = ''): [string, number][] {
  if (typeof value === 'number') return [[path, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => numbersIn(inner, `${path}.${name}`));
}
