import { seededRandom } from '../../stats/seeded-random';
import type { LabelledTexts } from './labelled-texts';

/** One part of the texts to learn from and another to be tested on, by row. */
export interface Fold {
  learn: number[];
  test: number[];
}

const NEVER_TESTED = -1;
/** Texts × labels × folds that are worth the wait: about three seconds. */
const MOST_WORK = 800_000;

/**
 * Splits of the texts in which each label keeps its share. Few texts are each tested once, in 10 or 5 folds; of many only some folds are used, at least one of at most
 * 2,500 texts, as each costs a training. Texts without a label are learned from in every fold and tested in none.
 */
export function foldsOf({ labelOf, labels }: LabelledTexts, seed: number): Fold[] {
  const rows = labelOf.length;
  const parts = rows <= 1_000 ? 10 : Math.max(5, Math.ceil(rows / 2_500));
  const used = Math.max(1, Math.min(parts, Math.floor(MOST_WORK / (rows * labels.length))));
  const random = seededRandom(seed);
  const byLabel: number[][] = labels.map(() => []);
  for (const row of Array.from(labelOf.keys(), row => ({ row, at: random() })).sort((a, b) => a.at - b.at))
    byLabel[labelOf[row.row]!]?.push(row.row);
  const partOfRow = new Int32Array(rows).fill(NEVER_TESTED);
  for (const [at, row] of byLabel.flat().entries()) partOfRow[row] = at % parts;
  return Array.from({ length: used }, (_, part) => {
    const fold: Fold = { learn: [], test: [] };
    for (let row = 0; row < rows; row++) (partOfRow[row] === part ? fold.test : fold.learn).push(row);
    return fold;
  });
}
