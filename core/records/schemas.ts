import * as z from 'zod';
import { SHORT_LIMIT, TEXT_LIMIT } from './limits';

// Extension pages forbid eval, which zod's compiled parsers probe for. Every schema of the project imports this file.
z.config({ jitless: true });

export { TEXT_LIMIT, z };

/** Instant: ISO 8601 in UTC. */
export const instant = z.iso.datetime();
/** Calendar day: YYYY-MM-DD. */
export const day = z.iso.date();
export const text = z.string().max(TEXT_LIMIT);
export const shortText = z.string().max(SHORT_LIMIT);
