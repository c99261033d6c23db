import { signal } from '@preact/signals';
import { type Draft, NEW_DRAFT } from './reply-text';
import type { Analyst } from './services';

export type KeptDrafts = ReturnType<typeof keptDrafts>;

/** Typing is kept when it rests for so long, in milliseconds, */
const KEEP_MS = 300;
/** and at the latest so long after its first key. */
const KEEP_AT_LATEST_MS = 700;

/** Nothing of the user's own is in it. */
function isUntouched({ edited, filled }: Draft): boolean {
  return edited === null && Object.values(filled).every(value => value.trim() === '');
}

/**
 * The texts that the user is working on: replies by their conversation, mails of sequences and campaigns by their keys. What the user has written
 * is kept on the disk until a page has taken it. `act` runs an action and tells its failure.
 */
export function keptDrafts(
  analyst: Pick<Analyst, 'drafts' | 'keepDraft' | 'dropDraft'>,
  act: (action: () => Promise<void>) => Promise<boolean>,
) {
  const drafts = signal<Record<string, Draft>>({});
  /** What may be on the disk. */
  const kept = new Set<string>();
  const waiting = new Map<string, { timer: ReturnType<typeof setTimeout>; since: number }>();

  function draftOf(key: string): Draft {
    return drafts.value[key] ?? NEW_DRAFT;
  }
  function draft(key: string, change: Partial<Draft>): void {
    drafts.value = { ...drafts.value, [key]: { ...draftOf(key), ...change } };
    const before = waiting.get(key);
    clearTimeout(before?.timer);
    const now = performance.now();
    const since = before?.since ?? now;
    const wait = Math.max(0, Math.min(KEEP_MS, since + KEEP_AT_LATEST_MS - now));
    waiting.set(key, { timer: setTimeout(() => void act(() => keepDraft(key)), wait), since });
  }
  /** Writes what stands there now; a text that a page holds needs no second place. */
  async function keepDraft(key: string): Promise<void> {
    clearTimeout(waiting.get(key)?.timer);
    waiting.delete(key);
    const { index, filled, edited, inserted } = draftOf(key);
    if (inserted?.done !== true && !isUntouched(draftOf(key))) {
      kept.add(key);
      await analyst.keepDraft({ threadKey: key, index, filled, edited });
    } else if (kept.delete(key)) await analyst.dropDraft(key);
  }

  return {
    drafts,
    draftOf,
    draft,
    keepDraft,
    /** What it was for is done with. */
    async dropDraft(key: string): Promise<void> {
      const { [key]: _, ...rest } = drafts.value;
      drafts.value = rest;
      await keepDraft(key);
    },
    /** Brings back what was kept; what was begun meanwhile goes before it. */
    async restoreDrafts(): Promise<void> {
      await act(async () => {
        const restored = (await analyst.drafts()).map(({ threadKey, index, filled, edited }) => {
          kept.add(threadKey);
          return [threadKey, { ...NEW_DRAFT, index, filled, edited }];
        });
        drafts.value = { ...Object.fromEntries(restored), ...drafts.value };
      });
    },
  };
}
