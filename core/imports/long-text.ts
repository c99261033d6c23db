import { TEXT_LIMIT } from '../records/limits';

/** A long text as a field keeps it: without characters that nobody sees or types, cut at the field's limit. */
export function longText(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const clean = text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '');
  if (clean.length <= TEXT_LIMIT) return clean;
  // A cut inside a pair would leave half a character.
  const end = /[\uD800-\uDBFF]/.test(clean[TEXT_LIMIT - 1]!) ? TEXT_LIMIT - 1 : TEXT_LIMIT;
  return clean.slice(0, end);
}
