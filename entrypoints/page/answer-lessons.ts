import { browser } from 'wxt/browser';
import type { LessonChoice, LessonState, TeachRequest } from '../../core/protocol';
import { cut } from '../../core/sites/text-of';
import { learning } from './learning';
import { type Pointing, pointAt } from './point';
import { unlistenAtEnd } from './unlisten-at-end';

/** Longest text of a place that goes to the panel. */
const SHOWN_LIMIT = 300;

/** Answers the panel while the user teaches: lets them point, keeps the places until the lesson ends, and says what they teach. */
export function answerLessons(document: Document, signal: AbortSignal): void {
  const picks = new Map<string, Element>();
  let pointing: (Pointing & { end: AbortController }) | null = null;

  const state = (choice: LessonChoice): LessonState => {
    // Places that the page has thrown away since can't be learned from.
    for (const [field, place] of picks) if (!place.isConnected) picks.delete(field);
    const url = new URL(document.location.href);
    const { learnWith, lists } = learning();
    const learned = learnWith(lists, document, url, { ...choice, name: url.hostname, picks });
    return { ...learned, picked: learned.picked.map(one => ({ ...one, text: cut(one.text, SHOWN_LIMIT) })) };
  };
  const pick = async (choice: LessonChoice, field: string): Promise<LessonState> => {
    pointing?.end.abort();
    const end = new AbortController();
    signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
    const hover = (text: string | null) =>
      void browser.runtime
        .sendMessage({ type: 'teach-hover', text: text === null ? null : cut(text, SHOWN_LIMIT) })
        .catch(() => {});
    const own = { ...pointAt(document, hover, end.signal), end };
    pointing = own;
    const place = await own.chosen;
    if (pointing === own) pointing = null;
    if (place !== null) picks.set(field, place);
    return state(choice);
  };
  const answer = async (request: TeachRequest): Promise<unknown> => {
    switch (request.type) {
      case 'teach-pick':
        return pick(request.choice, request.field);
      case 'teach-look':
        return state(request.choice);
      case 'teach-forget':
        picks.delete(request.field);
        return state(request.choice);
      case 'teach-key':
        return pointing?.key(request.key) ?? false;
      case 'teach-end':
        pointing?.end.abort();
        picks.clear();
        return true;
    }
  };

  const listener = (message: unknown, sender: { id?: string }, respond: (answer: unknown) => void) => {
    if (sender.id !== browser.runtime.id || !isTeaching(message)) return undefined;
    void answer(message).then(respond, () => respond(null));
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  unlistenAtEnd(listener, signal);
}

/** Only pages of ours send to scripts in tabs, and they are typed; the validating library would outweigh this whole script. */
function isTeaching(message: unknown): message is TeachRequest {
  return (
    typeof message === 'object' && message !== null && 'type' in message && String(message.type).startsWith('teach-')
  );
}
