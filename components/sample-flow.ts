import type { Analyst } from './services';
import { say } from './words';

/** The bundled sample workspace: put in, and taken out again. `act` runs an action and tells its failure, `tell` shows a message. */
export function sampleFlow(
  analyst: Pick<Analyst, 'loadSample' | 'removeSample'>,
  act: (action: () => Promise<void>) => Promise<boolean>,
  tell: (text: string) => void,
  reload: () => Promise<void>,
) {
  return {
    async loadSample(): Promise<void> {
      await act(() => analyst.loadSample());
      await reload();
    },
    async removeSample(): Promise<void> {
      if (await act(() => analyst.removeSample())) tell(say('toast_sample_removed'));
      await reload();
    },
  };
}
