import type { PersonDraft } from '../../../core/process/sequences/result';
import { InsertOutcome } from '../../InsertOutcome';
import { ReplyBody } from '../../ReplyBody';
import { type Draft, editableText, openSlots, replyText } from '../../reply-text';
import { slotName } from '../../tell';
import { listing, say } from '../../words';

export interface MailDraftCallbacks {
  onDraft: (change: Partial<Draft>) => void;
  onInsert: (text: string) => void;
  onUndoInsert: () => void;
  onCopy: (text: string) => void;
  /** Opens the page of the conversation with the person. */
  onOpenPage: (url: string) => void;
  onSignature: () => void;
  /** Leads to where the template is chosen. */
  onTemplate: () => void;
}
export interface MailDraftProps extends MailDraftCallbacks {
  mail: PersonDraft;
  draft: Draft;
}

/** A mail to one person, prepared. Insert stays shut while a slot is empty; the human addresses the mail and sends it. */
export function MailDraft({ mail, draft, ...on }: MailDraftProps) {
  const { email, url } = mail;
  const to = (
    <p class="row wrap tight small">
      <span class="soft">{say('mail_to')}</span>
      <b class="wrap-any" data-testid="mail-to">
        {email ?? say('mail_to_nobody')}
      </b>
      {email !== null && (
        <button type="button" class="link soft" onClick={() => on.onCopy(email)}>
          {say('mail_copy_address')}
        </button>
      )}
      {url !== null && (
        <button type="button" class="link soft" onClick={() => on.onOpenPage(url)}>
          {say('mail_open')}
        </button>
      )}
    </p>
  );
  if (mail.templateTitle === null)
    return (
      <>
        {to}
        <p class="note small" role="alert" data-testid="no-template">
          {say(mail.templateId === null ? 'mail_no_template' : 'mail_template_gone')}{' '}
          <button type="button" class="link" data-testid="choose-template" onClick={on.onTemplate}>
            {say('template_choose')}
          </button>
        </p>
      </>
    );
  const text = replyText(mail, draft, slotName);
  const open = openSlots(mail, draft.filled);
  const editing = draft.edited !== null;
  const change = (what: Partial<Draft>) => on.onDraft({ inserted: null, ...what });
  return (
    <div data-testid="mail-draft">
      {to}
      <ReplyBody
        candidate={mail}
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
        <button
          type="button"
          class="button primary"
          data-testid="insert-mail"
          disabled={text === null}
          onClick={() => text !== null && on.onInsert(text)}
        >
          {say('action_insert')}
        </button>
        <button
          type="button"
          class="button"
          data-testid="edit-mail"
          aria-pressed={editing}
          onClick={() => change({ edited: editing ? null : editableText(mail, draft.filled, slotName) })}
        >
          {say(editing ? 'action_discard' : 'action_edit')}
        </button>
        <button
          type="button"
          class="button quiet"
          disabled={text === null}
          onClick={() => text !== null && on.onCopy(text)}
        >
          {say('action_copy')}
        </button>
      </div>
      {draft.inserted !== null && (
        <InsertOutcome
          of={draft.inserted}
          onUndo={on.onUndoInsert}
          onCopy={text === null ? null : () => on.onCopy(text)}
          onKeep={() => {}}
        />
      )}
      <p class="faint small mail-foot">
        {say('mail_from_template', { title: mail.templateTitle })} {say('mail_promise')}
      </p>
    </div>
  );
}
