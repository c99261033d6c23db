import type { ReplyCandidate, SupportCase } from '../core/support/reply/result';
import { date } from './format';
import { InsertOutcome } from './InsertOutcome';
import { ReplyBody } from './ReplyBody';
import { type Draft, editableText, openSlots, replyText } from './reply-text';
import { slotName, tell } from './tell';
import { listing, say } from './words';

type Tone = ReplyCandidate['tone'];
const TONES: readonly Tone[] = ['short', 'warm', 'formal'];

export interface ReplyCallbacks {
  onDraft: (threadKey: string, change: Partial<Draft>) => void;
  onInsert: (into: SupportCase, templateId: string, text: string) => void;
  onUndoInsert: (from: SupportCase) => void;
  onCopy: (text: string) => void;
  /** The tone that the user prefers, and its choice; the same again takes it back. */
  tone: Tone | null;
  onTone: (tone: Tone | null) => void;
  /** This template does not fit this message. */
  onReject: (of: SupportCase, templateId: string) => void;
  /** The edited reply, by the decision that keeps it, as a template. */
  onKeepTemplate: (decisionId: string) => void;
  /** Leads to where the signature is set. */
  onSignature: () => void;
}

export interface ReplyCardProps extends ReplyCallbacks {
  of: SupportCase;
  draft: Draft;
  /** The open page is this conversation; elsewhere the text can be copied and not inserted. */
  onPage: boolean;
  now: Date;
}

/** The template, the article that its answer was taken from, and how it was used. */
function sourceLine(candidate: ReplyCandidate, of: SupportCase, now: Date): string {
  const article = of.articles.find(({ articleId }) => articleId === candidate.articleId);
  return listing(
    [
      say('reply_from', { title: candidate.templateTitle }),
      article ? say('reply_article', { title: article.title }) : '',
      candidate.used > 0 ? say('reply_used', { n: candidate.used }) : '',
      candidate.editedAt === null ? '' : say('reply_edited', { date: date(candidate.editedAt, now) }),
    ].filter(Boolean),
  );
}

/** The suggested reply. Insert stays shut while a slot is empty; nothing here can send. */
export function ReplyCard({ of, draft, onPage, now, ...on }: ReplyCardProps) {
  const { candidates, threadKey } = of;
  const index = candidates.length === 0 ? 0 : draft.index % candidates.length;
  const candidate = candidates[index];
  if (!candidate)
    return (
      <section class="card">
        <h2>{say('reply_title')}</h2>
        <p class="soft">{say('reply_none')}</p>
      </section>
    );
  const text = replyText(candidate, draft, slotName);
  const open = openSlots(candidate, draft.filled);
  const change = (what: Partial<Draft>) => on.onDraft(threadKey, { inserted: null, ...what });
  const editing = draft.edited !== null;
  const copy = (look: string) => (
    <button
      type="button"
      class={look}
      data-testid="copy"
      disabled={text === null}
      onClick={() => text !== null && on.onCopy(text)}
    >
      {say('action_copy')}
    </button>
  );
  return (
    <section class="card" data-testid="reply">
      <div class="row">
        <h2 class="grow">{say('reply_title')}</h2>
        {candidates.length > 1 && (
          <span class="faint small num">{say('reply_index', { at: index + 1, of: candidates.length })}</span>
        )}
      </div>
      <p class="faint small">{tell(candidate.why, now)}</p>
      <fieldset class="chips tones" aria-label={say('reply_tone')}>
        {TONES.map(tone => (
          <button
            key={tone}
            type="button"
            class={on.tone === tone ? 'chip accent' : 'chip'}
            data-testid={`tone-${tone}`}
            aria-pressed={on.tone === tone}
            disabled={editing}
            onClick={() => {
              change({ index: 0 });
              on.onTone(on.tone === tone ? null : tone);
            }}
          >
            {say(`tone_${tone}`)}
          </button>
        ))}
      </fieldset>
      <ReplyBody
        candidate={candidate}
        draft={draft}
        onFill={(slot, value) => change({ filled: { ...draft.filled, [slot]: value } })}
        onEdit={edited => change({ edited })}
        onSignature={on.onSignature}
      />
      {text === null && (
        <p class="small soft" data-testid="missing" role="status">
          {editing ? say('reply_gaps') : say('reply_missing', { n: open.length, what: listing(open.map(slotName)) })}
        </p>
      )}
      <div class="actions">
        {onPage && (
          <button
            type="button"
            class="button primary"
            data-testid="insert"
            disabled={text === null}
            onClick={() => text !== null && on.onInsert(of, candidate.templateId, text)}
          >
            {say('action_insert')}
          </button>
        )}
        {!onPage && copy('button primary')}
        <button
          type="button"
          class="button"
          data-testid="edit-reply"
          aria-pressed={editing}
          onClick={() => change({ edited: editing ? null : editableText(candidate, draft.filled, slotName) })}
        >
          {say(editing ? 'action_discard' : 'action_edit')}
        </button>
        {candidates.length > 1 && (
          <button
            type="button"
            class="button quiet"
            data-testid="next-reply"
            onClick={() => change({ index: (index + 1) % candidates.length, edited: null })}
          >
            {say('action_next')}
          </button>
        )}
        {onPage && copy('button quiet')}
        {!editing && (
          <button
            type="button"
            class="button quiet"
            data-testid="reject-reply"
            onClick={() => on.onReject(of, candidate.templateId)}
          >
            {say('action_reject')}
          </button>
        )}
      </div>
      {!onPage && (
        <p class="faint small" style={{ marginTop: '6px' }}>
          {say('reply_elsewhere')}
        </p>
      )}
      {draft.inserted !== null && (
        <InsertOutcome
          of={draft.inserted}
          onUndo={() => on.onUndoInsert(of)}
          onCopy={text === null ? null : () => on.onCopy(text)}
          onKeep={on.onKeepTemplate}
        />
      )}
      <p class="faint small" style={{ marginTop: '8px' }} data-testid="reply-source">
        {say('sentence', { text: sourceLine(candidate, of, now) })} {say('sentence', { text: say('reply_promise') })}
      </p>
    </section>
  );
}
