import { type Signal, signal } from '@preact/signals';
import type { SupportResult } from '../core/support/reply/result';
import type { Analyst } from './services';

export interface LearnFlow {
  /** Share that is done, 0…1; null while nothing is learned. */
  share: Signal<number | null>;
  /** Passes an answer on; where a full training is due, it begins once no further answer has come for a while. */
  watch(answer: SupportResult): SupportResult;
  cancel(): void;
  stop(): void;
}

/** Choices come in bursts; one training answers them. */
const IDLE_MS = 2_000;

/** The full training of the support classifier, when the panel rests. One that the user ended is not begun again until the panel is opened anew. `done` is called when one is through. */
export function learnFlow(
  analyst: Pick<Analyst, 'learn' | 'cancelLearning'>,
  act: (action: () => Promise<void>) => Promise<boolean>,
  done: () => void,
): LearnFlow {
  const share = signal<number | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  async function learn(): Promise<void> {
    if (ended || share.peek() !== null) return;
    share.value = 0;
    let through = false;
    await act(async () => {
      through = await analyst.learn(now => {
        if (share.peek() !== null) share.value = now;
      });
    });
    share.value = null;
    if (through) done();
  }
  return {
    share,
    watch(answer) {
      clearTimeout(timer);
      if (answer.training.due) timer = setTimeout(() => void learn(), IDLE_MS);
      return answer;
    },
    cancel() {
      ended = true;
      void act(() => analyst.cancelLearning());
    },
    stop: () => clearTimeout(timer),
  };
}
