import type { Fields } from '../document/json';
import type { Fault } from '../document/shared-kind';

/** Of a zod schema only what is needed here. */
export interface Checked {
  safeParse(
    value: unknown,
  ): { success: true } | { success: false; error: { issues: { path: PropertyKey[]; message: string }[] } };
}

/** The first thing that is not right: where, and why. */
export function faultBy(schema: Checked, value: unknown): Fault | null {
  const result = schema.safeParse(value);
  if (result.success) return null;
  const [issue] = result.error.issues;
  return { place: (issue?.path ?? []).join('.'), reason: issue?.message ?? '' };
}

/** The fields of these names, null for each that is missing. */
export function known(fields: Readonly<Fields>, names: readonly string[]): Fields {
  return Object.fromEntries(names.map(name => [name, fields[name] ?? null]));
}
