import { type LabelledTexts, NO_LABEL } from '../../core/support/text-classifier/labelled-texts';
import { confidenceOf, learnTexts } from '../../core/support/text-classifier/learn';
import { topOf } from '../../core/support/text-classifier/sureness';
import { modelBytes, scorerOf } from '../../core/support/text-classifier/text-model';
import { hashedGrams } from '../../core/text/hashed-grams';
import { argumentsOf, runCommand, writeTable } from './command';
import { columnAt, InputError, readTable, type Table, textIn } from './table';

const USAGE = 'npm run --silent lab -- intents TRAIN.csv TEST.csv [MORE.csv…] [--train-oos FILE] --out PRED.csv';

/**
 * `lab intents TRAIN TEST… --out PRED`: a label and its confidence for every row of the tests, in their order, by the classifier of the extension. The labels of the tests
 * are not read.
 * @returns exit code: 0, or 2 for input that can't be used
 */
export function intentsCommand(args: string[]): Promise<number> {
  return runCommand(USAGE, async () => {
    const { files, options } = argumentsOf(args, { least: 2 }, ['out', 'train-oos'], ['out']);
    const [trainFile, ...testFiles] = files as [string, ...string[]];
    const train = await readTable(trainFile, ['text', 'label']);
    const tests = await Promise.all(testFiles.map(file => readTable(file, ['text'])));
    if (train.rows.length === 0) throw new InputError(`${trainFile}: has no rows`);
    const oos = options['train-oos'] === undefined ? null : await readTable(options['train-oos'], ['text']);
    const labelled = labelledOf(train, oos);
    const began = performance.now();
    const learned = learnTexts(labelled);
    const trainSeconds = (performance.now() - began) / 1000;
    const scorer = scorerOf(learned.model);
    const { kind, labels } = learned.model;
    const rows = tests.flatMap(test =>
      textsOf(test).map(text => {
        const top = topOf(kind, scorer.scoresOfText(text));
        return [labels[top.label]!, confidenceOf(learned.calibration, top.sureness)] as const;
      }),
    );
    await writeTable(options.out!, ['label', 'confidence'], rows);
    const chosen = learned.trials.find(trial => trial.kind === kind)!;
    return {
      command: 'intents',
      chosen: kind,
      why: learned.trials
        .map(trial => `${trial.kind} ${percent(trial.accuracy)} of ${trial.tested} held-out texts`)
        .join(', '),
      heldOutAccuracy: chosen.accuracy,
      labels: labels.length,
      texts: labelled.texts.length,
      modelBytes: modelBytes(learned.model),
      trainSeconds: Math.round(trainSeconds * 1000) / 1000,
      rows: rows.length,
    };
  });
}

/** Texts of `oos` belong to no label. */
function labelledOf(train: Table, oos: Table | null): LabelledTexts {
  const names = train.rows.map((_, row) => textIn(train, row, 'label'));
  const labels = [...new Set(names)];
  const at = new Map(labels.map((label, i) => [label, i]));
  const strangers = oos === null ? [] : textsOf(oos);
  return {
    texts: [...textsOf(train), ...strangers].map(hashedGrams),
    labelOf: Int32Array.from([...names.map(name => at.get(name)!), ...strangers.map(() => NO_LABEL)]),
    weights: null,
    labels,
  };
}

function textsOf(table: Table): string[] {
  const column = columnAt(table, 'text');
  return table.rows.map(row => row[column]!);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
