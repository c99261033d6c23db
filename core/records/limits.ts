/** Longest text that a record keeps in one field, in UTF-16 units; readers cut at it. */
export const TEXT_LIMIT = 65_536;
/** Longest name, subject, address or key, in UTF-16 units. */
export const SHORT_LIMIT = 2_048;
