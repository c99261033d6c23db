import { useEffect, useState } from 'preact/hooks';
import type { LessonChoice, LessonState } from '../../core/protocol';
import { failureText } from '../failure';
import { say } from '../words';
import type { TaughtList, Teacher } from './teacher';

export interface Lesson {
  choice: LessonChoice;
  state: LessonState | null;
  /** Field that the user is pointing at a value for. */
  picking: string | null;
  /** Text under the pointer; undefined until the page is ready to be pointed at. */
  hover: string | null | undefined;
  /** Why the last step did not work. */
  problem: string | null;
  pick(field: string): Promise<void>;
  forget(field: string): Promise<void>;
  choose(change: Partial<LessonChoice>): Promise<void>;
}

const NO_CHOICE: LessonChoice = { kind: 'deal', page: null, dateOrder: null };
const KEYS = new Set(['Escape', 'Enter', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

/** One lesson beside a page of `host`, or beside a `list` of a known product: what was picked so far. Ends, and the page forgets the picks, when the view goes. */
export function useLesson(
  teacher: Teacher,
  host: string,
  isTaught: (host: string) => boolean,
  list: TaughtList | null,
): Lesson {
  const [choice, setChoice] = useState<LessonChoice>(
    list === null ? NO_CHOICE : { ...NO_CHOICE, kind: list.kind, page: 'list' },
  );
  const [state, setState] = useState<LessonState | null>(null);
  const [picking, setPicking] = useState<string | null>(null);
  const [hover, setHover] = useState<string | null | undefined>(undefined);
  const [problem, setProblem] = useState<string | null>(null);

  const ask = async (question: () => Promise<LessonState | null>) => {
    setProblem(null);
    try {
      const answer = await question();
      if (answer !== null) setState(answer);
      else setProblem(say('teach_lost'));
    } catch (error) {
      setProblem(failureText(error));
    }
  };

  useEffect(() => {
    const ending = new AbortController();
    teacher.onHover(setHover, ending.signal);
    return () => {
      ending.abort();
      void teacher.end(host, isTaught(host));
    };
  }, [teacher, host]);
  useEffect(() => {
    if (picking === null) return undefined;
    // The focus may stay in the panel: its keys point on the page all the same.
    const onKey = (event: KeyboardEvent) => {
      if (!KEYS.has(event.key)) return;
      event.preventDefault();
      event.stopPropagation();
      void teacher.key(event.key);
    };
    document.addEventListener('keydown', onKey, { capture: true });
    return () => document.removeEventListener('keydown', onKey, { capture: true });
  }, [picking, teacher]);

  return {
    choice,
    state,
    picking,
    hover,
    problem,
    async pick(field) {
      setHover(undefined);
      setPicking(field);
      await ask(() => teacher.pick(choice, field));
      setPicking(null);
    },
    forget: field => ask(() => teacher.forget(choice, field)),
    async choose(change) {
      const next = { ...choice, ...change };
      setChoice(next);
      await ask(() => teacher.look(next));
    },
  };
}
