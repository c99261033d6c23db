import { type Signal, signal } from '@preact/signals';
import type { KnowledgeHit } from '../../core/support/knowledge/result';
import type { LearnedItem } from '../../core/support/learning/result';
import type { Analyst, Browser } from '../services';
import type { Toasts } from '../toasts';
import { say } from '../words';
import type { EntryToSave, ExportForm } from './library';

export type KnowledgeFlow = ReturnType<typeof knowledgeFlow>;

const FILES: Record<ExportForm, string> = {
  markdown: 'sidelight-knowledge.md',
  articles: 'sidelight-articles.csv',
  templates: 'sidelight-replies.csv',
};

/** What the user does with articles, templates, macros and with what was learned. Whatever changes something offers its undo. */
export function knowledgeFlow(
  analyst: Analyst,
  browser: Pick<Browser, 'save'>,
  act: (action: () => Promise<void>) => Promise<boolean>,
  toast: Toasts,
  reload: () => Promise<void>,
) {
  /** What the search box holds, as it was typed. */
  const query = signal('');
  /** null: nothing is searched for. */
  const hits: Signal<KnowledgeHit[] | null> = signal(null);
  /** By id, or the kind of a new one: what was typed and not saved, for when the user comes back. */
  const unsaved = new Map<string, EntryToSave>();
  let asked = 0;
  const offer = (text: string, undo: () => Promise<unknown>) =>
    toast.tell(text, async () => {
      await act(async () => void (await undo()));
      await reload();
    });

  return {
    query,
    hits,
    unsaved,
    async search(typed: string): Promise<void> {
      asked += 1;
      const ticket = asked;
      query.value = typed;
      if (typed.trim() === '') {
        hits.value = null;
        return;
      }
      await act(async () => {
        const found = await analyst.findKnowledge(typed);
        if (ticket === asked) hits.value = found;
      });
    },
    /** Its id, or null where it could not be saved. */
    async save(entry: EntryToSave): Promise<string | null> {
      let id: string | null = null;
      await act(async () => {
        const saved = await analyst.saveEntry(entry);
        id = saved;
        offer(say('toast_entry_saved', { title: entry.fields.title }), () => analyst.undoEntry(saved));
      });
      await reload();
      return id;
    },
    async remove(id: string, title: string): Promise<void> {
      await act(async () => {
        const removed = await analyst.removeEntry(id);
        offer(say('toast_entry_removed', { title }), () => analyst.putBackEntry(removed));
      });
      await reload();
    },
    async restoreStarters(): Promise<void> {
      await act(() => analyst.restoreStarters());
      await reload();
    },
    async exportAs(form: ExportForm): Promise<void> {
      await act(async () => browser.save(FILES[form], await analyst.exportKnowledge(form)));
    },
    /** The decision goes as if it had never been; the toast makes it again. */
    async unlearn({ decision }: LearnedItem): Promise<void> {
      await act(async () => {
        await analyst.undoDecision(decision.id);
        const { id: _id, at: _at, ...again } = decision;
        offer(say('toast_unlearned'), () => analyst.decide(again));
      });
      await reload();
    },
  };
}
