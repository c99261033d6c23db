/** Salutations that records put before a name, in the languages of the sites. */
const SALUTATION =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|herr|frau|hr|fr|m|mme|mlle|sr|sra|srta|sig|sig\.ra|dhr|mevr)\.\s+|^(?:Mr|Mrs|Ms|Miss|Mx|Herr|Frau|Mme|Mlle|Sr|Sra|Dr|Prof)\s+/i;

/**
 * The name without salutations and academic titles before it: the same person is written with them on one site and without on another.
 *
 * @example withoutSalutation('Ms. Mara Lind') // 'Mara Lind'
 */
export function withoutSalutation(name: string): string {
  let rest = name.trim();
  for (
    let match = SALUTATION.exec(rest);
    match !== null && match[0].length < rest.length;
    match = SALUTATION.exec(rest)
  ) {
    rest = rest.slice(match[0].length);
  }
  return rest;
}
