import type { Key } from '../records/keys';
import type { Company, Person } from '../records/records';
import { keyIndex, type World } from '../records/world';

const LEGAL =
  /\b(?:inc|llc|ltd|limited|gmbh|ag|kg|bv|nv|sa|sas|sarl|srl|spa|ab|oy|as|plc|co|corp|corporation|company)\b\.?/g;

export interface Marks {
  /** Name of the company that both work for, or null. */
  shared(a: Person, b: Person): string | null;
}

/** The company of any person: by the key of its record, else by its name without the legal form. */
export function companyMarks(world: World): Marks {
  const companies = keyIndex(world.companies) as Map<Key, Company>;
  const marksOf = (person: Person): Map<string, string> => {
    const company = person.companyKey === null ? undefined : companies.get(person.companyKey);
    const name = person.companyName ?? company?.name ?? null;
    const marks = new Map<string, string>();
    if (person.companyKey !== null) marks.set(`key ${company?.id ?? person.companyKey}`, name ?? person.companyKey);
    const plain = name
      ?.normalize('NFKC')
      .toLowerCase()
      .replace(LEGAL, ' ')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (plain && name) marks.set(`name ${plain}`, name);
    return marks;
  };
  return {
    shared(a, b) {
      const theirs = marksOf(b);
      for (const [mark, name] of marksOf(a)) if (theirs.has(mark)) return name;
      return null;
    },
  };
}
