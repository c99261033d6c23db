import * as z from 'zod';

// Extension pages forbid eval, which zod's compiled parsers probe for. Every schema of the project imports this file.
z.config({ jitless: true });

export { z };

/** Instant: ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** Calendar day: YYYY-MM-DD. */
export const day = z.iso.date();
/** Longest text that a record keeps in one field, in UTF-16 units; readers cut at it. */
export const TEXT_LIMIT = 65_536;
export const text = z.string().max(TEXT_LIMIT);
export const shortText = z.string().max(2_048);
