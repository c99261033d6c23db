/** Longest name that is taken over into a reply. */
const LONGEST = 60;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’·-]*$/u;
const TITLE = /^(?:mr|mrs|ms|miss|dr|prof|herr|frau|mme|sr|sra|ing|mag)\.?$/i;
const HAN_NAME = /^[\p{Script=Han}·]{2,10}$/u;

/**
 * The name as it may stand in a greeting: letters only, at most 60, "Weber, Anna" turned round. Names come from mail headers that
 * anybody can write, so whatever else is in there gives null.
 */
export function displayName(raw: string | null): string | null {
  const name = (raw ?? '').normalize('NFC').trim().replace(/\s+/g, ' ');
  const turned = /^([^,]+), ([^,]+)$/.exec(name);
  const straight = turned ? `${turned[2]} ${turned[1]}` : name;
  return straight !== '' && straight.length <= LONGEST && NAME.test(straight) ? straight : null;
}

/**
 * What a greeting uses: the first name without titles; the full name where it is written in Chinese characters.
 *
 * @example firstName('Dr. Anna Weber') // 'Anna'
 * @example firstName('王小明') // '王小明'
 */
export function firstName(raw: string | null): string | null {
  const name = displayName(raw);
  if (name === null) return null;
  const joined = name.replace(/\s/g, '');
  if (HAN_NAME.test(joined)) return joined;
  // An initial is no name to greet somebody by.
  const first = name.split(' ').find(part => !TITLE.test(part));
  return first !== undefined && first.replace('.', '').length > 1 ? first : null;
}
