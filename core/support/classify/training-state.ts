import type { FullTraining } from './full-training';

/** Where learning stands. */
export interface TrainingState {
  /** The examples have changed since the last full training, or there was none yet: they count already, and a full training may do better. */
  due: boolean;
  /** Of the last full training; null before the first. */
  trial: FullTraining['trial'];
  method: 'naive-bayes' | 'linear';
}
