import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerLessons } from './page/answer-lessons';

const TEACHING = Symbol.for('sidelight.teaching');
type World = typeof globalThis & { [TEACHING]?: AbortController };

/** Put into the open page at the user's click, while they teach it; a second one takes the place of the first. */
export default defineUnlistedScript(() => {
  const world: World = globalThis;
  world[TEACHING]?.abort();
  const ending = new AbortController();
  world[TEACHING] = ending;
  if (window.top === window) answerLessons(document, ending.signal);
});
