const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The same text with memory of its own. Engines let a piece of a text share the memory of the whole, so that a remembered id of twenty
 * characters would hold the megabyte that it was cut from.
 */
export function ownCopy(text: string): string {
  return decoder.decode(encoder.encode(text));
}
