import type { CampaignDetail } from '../../../core/process/campaigns/result';
import type { CampaignMember } from '../../../core/records';
import { date } from '../../format';
import { Meter } from '../../Meter';
import type { Draft } from '../../reply-text';
import { SheetHead } from '../../SheetHead';
import { say } from '../../words';
import { banText } from '../outreach/ban-text';
import { MailDraft, type MailDraftCallbacks } from '../outreach/MailDraft';
import { MeasureCard } from './MeasureCard';
import { LeftOutList } from './SegmentList';

export interface CampaignWorkProps extends Pick<MailDraftCallbacks, 'onCopy' | 'onOpenPage' | 'onSignature'> {
  detail: CampaignDetail;
  draft: Draft;
  now: Date;
  onDraft: (member: CampaignMember, change: Partial<Draft>) => void;
  onInsert: (member: CampaignMember, personId: string, text: string) => void;
  onUndoInsert: (member: CampaignMember) => void;
  onNote: (member: CampaignMember, state: 'done' | 'skipped' | 'later', name: string) => void;
  onBan: (address: string) => void;
  onEnd: (endedAt: string | null) => void;
  onEdit: () => void;
  onOpenRecord: (id: string) => void;
  onClose: () => void;
}

/** A campaign at work: one draft at a time, how far the list is, who is passed over, and what it brought so far. */
export function CampaignWork({ detail, draft, now, ...on }: CampaignWorkProps) {
  const { campaign, progress, next, past, measures } = detail;
  const behind = progress.written + progress.skipped;
  const mail = next?.draft ?? null;
  const name = mail?.personName ?? mail?.email ?? say('unnamed');
  const act = (state: 'done' | 'skipped' | 'later') => () => next && on.onNote(next.member, state, name);
  return (
    <>
      <SheetHead title={campaign.name} onClose={on.onClose} />
      <section class="card stack across" data-testid="campaign-work">
        <div class="stack tight">
          <b class="num" data-testid="work-progress">
            {next === null
              ? say('campaign_progress', { done: String(behind), of: String(progress.total) })
              : say('campaign_at', { at: String(behind + 1), of: String(progress.total) })}
          </b>
          <Meter share={progress.total === 0 ? 1 : behind / progress.total} label={campaign.name} thin />
          <span class="small soft">{say('campaign_held_now', { n: progress.heldOut })}</span>
        </div>
        {next === null && (
          <p class="note calm" data-testid="campaign-through">
            {say(campaign.endedAt === null ? 'campaign_through' : 'campaign_over')}
          </p>
        )}
        {next !== null && (
          <div data-testid="current">
            <button type="button" class="plain" onClick={() => on.onOpenRecord(next.member.personId)}>
              <b class="wrap-any" data-testid="current-person">
                {name}
              </b>
            </button>
            {next.ban !== null && (
              <p class="note small" role="alert">
                {say('outreach_refused', { why: banText(next.ban.why) })}
              </p>
            )}
            {mail !== null && next.ban === null && (
              <MailDraft
                mail={mail}
                draft={draft}
                onDraft={change => on.onDraft(next.member, change)}
                onInsert={text => on.onInsert(next.member, mail.personId, text)}
                onUndoInsert={() => on.onUndoInsert(next.member)}
                onCopy={on.onCopy}
                onOpenPage={on.onOpenPage}
                onSignature={on.onSignature}
                onTemplate={on.onEdit}
              />
            )}
            <div class="actions">
              <button type="button" class="button" data-testid="member-done" onClick={act('done')}>
                {say('member_done')}
              </button>
              <button type="button" class="button quiet" data-testid="member-later" onClick={act('later')}>
                {say('member_later')}
              </button>
              <button type="button" class="button quiet" data-testid="member-skip" onClick={act('skipped')}>
                {say('member_skip')}
              </button>
              {mail?.email != null && (
                <button
                  type="button"
                  class="button quiet"
                  data-testid="member-never"
                  onClick={() => on.onBan(mail.email!)}
                >
                  {say('member_never')}
                </button>
              )}
            </div>
          </div>
        )}
      </section>
      <MeasureCard measures={measures} windowDays={campaign.windowDays} />
      {progress.left.length > 0 && (
        <section class="card" data-testid="passed-over">
          <h2>{say('campaign_passed', { n: progress.left.length })}</h2>
          <LeftOutList left={progress.left} more={0} onOpen={on.onOpenRecord} />
        </section>
      )}
      {past.length > 0 && (
        <section class="card">
          <h2>{say('campaign_past')}</h2>
          <ul class="rows small">
            {past.map(({ member, name: who, email, written }) => (
              <li key={member.personId} class="row wrap tight">
                <b class="grow wrap-any">{who ?? email ?? say('person_gone')}</b>
                <span class="soft">
                  {say(`member_state_${written ? 'done' : member.state}`, { date: date(member.turnAt!, now) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="row wrap across">
        <button type="button" class="button" onClick={on.onEdit}>
          {say('campaign_edit')}
        </button>
        <button
          type="button"
          class="button quiet"
          data-testid="end-campaign"
          onClick={() => on.onEnd(campaign.endedAt === null ? now.toISOString() : null)}
        >
          {say(campaign.endedAt === null ? 'campaign_end' : 'campaign_reopen')}
        </button>
      </div>
    </>
  );
}
