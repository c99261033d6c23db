import { removeSource, SOURCE_STORES } from './remove-source';
import type { Database } from './schema';
import { write } from './transaction';

/** Takes the sample out: records that rest on it alone, and its values elsewhere. What any other source has confirmed stays. */
export function removeSample(db: Database): Promise<{ removed: number; kept: number }> {
  return write(db, SOURCE_STORES, tx => removeSource(tx, ({ from }) => from === 'sample'));
}
