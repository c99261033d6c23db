/** What one field of a shared thing holds: plain JSON. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type Fields = Record<string, Json>;

/** Deeper nesting is nobody's rule or reader. */
const DEPTH_LIMIT = 32;
/** Names that reach into an object's own machinery where it is copied carelessly. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether the value is plain JSON all the way down: no object with a prototype of its own, no name out of the language's machinery. */
export function isPlainJson(value: unknown, depth = 0): value is Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || depth >= DEPTH_LIMIT) return false;
  if (Array.isArray(value)) return value.every(each => isPlainJson(each, depth + 1));
  if (Object.getPrototypeOf(value) !== Object.prototype) return false;
  return Object.entries(value).every(([name, each]) => !FORBIDDEN.has(name) && isPlainJson(each, depth + 1));
}

/** Whether things may have this name, inside of a document and as ids of the store. */
export function isPlainName(name: string): boolean {
  return name.length <= 500 && !FORBIDDEN.has(name);
}

/** The same value always as the same text, whatever the order of its properties. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

export function isSame(a: unknown, b: unknown): boolean {
  return a === b || canonicalText(a ?? null) === canonicalText(b ?? null);
}
