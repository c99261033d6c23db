export { type DurationMethod, type DurationModel, type DurationRows, learnDaysToClose } from './days-to-close';
export type { ClosedRows, Feature } from './feature';
export { featuresAt, rowsAt } from './feature';
export { type Column, type Frame, type Inference, inferColumns, type TextColumns } from './infer-columns';
export { inOrder, type Learned, type LearnOptions, learn, type Settings, type Trial } from './learn';
export { rowLosses } from './losses';
export { type Explanation, fitTabular, type TabularModel } from './tabular-model';
export { writtenDay, writtenNumber } from './written-value';
