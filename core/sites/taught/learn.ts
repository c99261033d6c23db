import { type Learned, learnWith, type Picked } from './learn-with';
import type { Lesson } from './lesson';
import { listLearning } from './list-learning';

export type { Learned, Lesson, Picked };

/** Learns a record page or a list from the user's examples: see `learnWith`. */
export function learn(document: Document, url: URL, lesson: Lesson): Learned {
  return learnWith(listLearning, document, url, lesson);
}
