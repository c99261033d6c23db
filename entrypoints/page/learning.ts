import type { learnWith } from '../../core/sites/taught/learn-with';
import type { ListLearning } from '../../core/sites/taught/lesson';

const LEARNING = Symbol.for('sidelight.learning');

/** What the scripts of a lesson leave for each other in the page's isolated world; each of them stays small enough that way. */
interface Learning {
  learnWith?: typeof learnWith;
  lists?: ListLearning;
}
type World = typeof globalThis & { [LEARNING]?: Learning };

export function offerLearning(part: Learning): void {
  const world: World = globalThis;
  world[LEARNING] = { ...world[LEARNING], ...part };
}

/** @throws Error where a part was not put into the page before */
export function learning(): Required<Learning> {
  const { learnWith, lists } = (globalThis as World)[LEARNING] ?? {};
  if (!learnWith || !lists) throw new Error('learning: a script of the lesson is not in the page');
  return { learnWith, lists };
}
