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
 * Splits of the texts in which each label keeps its share. The texts of a label that stand side by side are held out together: they were often written side by side by
 * one hand, and with a sibling to learn from a text is easier than any stranger's. Few texts are each tested once, in 10 or 5 folds; of many only some folds are used, at
 * least one of at most 2,500 texts, as each costs a training. Texts without a label are learned from in every fold and tested in none.
 */
export function foldsOf({ labelOf, labels }: Pick<LabelledTexts, 'labelOf' | 'labels'>): Fold[] {
  const rows = labelOf.length;
  const parts = rows <= 1_000 ? 10 : Math.max(5, Math.ceil(rows / 2_500));
  const used = Math.max(1, Math.min(parts, Math.floor(MOST_WORK / (rows * labels.length))));
  const byLabel: number[][] = labels.map(() => []);
  for (const [row, label] of labelOf.entries()) byLabel[label]?.push(row);
  const partOfRow = new Int32Array(rows).fill(NEVER_TESTED);
  // Each label goes on where the last one ended: those with few texts would else all begin with the first part.
  let begin = 0;
  for (const own of byLabel) {
    for (const [at, row] of own.entries())
      partOfRow[row] = (begin + Math.floor((at * parts) / Math.max(own.length, parts))) % parts;
    begin = (begin + own.length) % parts;
  }
  return Array.from({ length: used }, (_, part) => {
    const fold: Fold = { learn: [], test: [] };
    for (let row = 0; row < rows; row++) (partOfRow[row] === part ? fold.test : fold.learn).push(row);
    return fold;
  });
}
