import { useState } from 'preact/hooks';
import type { CampaignSummary } from '../../../core/process/campaigns/result';
import type { TemplateChoice } from '../../../core/process/sequences/result';
import { date } from '../../format';
import { Meter } from '../../Meter';
import { listing, say } from '../../words';

export interface CampaignCardProps {
  summary: CampaignSummary;
  templates: readonly TemplateChoice[];
  now: Date;
  onOpen: (id: string) => void;
  onStart: (id: string) => void;
  onEdit: (summary: CampaignSummary) => void;
  onRemove: (id: string, name: string) => void;
}

/** One campaign in the list: where it stands, and what can be done with it. */
export function CampaignCard({ summary, templates, now, ...on }: CampaignCardProps) {
  const [removing, setRemoving] = useState(false);
  const { campaign, progress, through } = summary;
  const { id, name, startedAt, endedAt } = campaign;
  const template = templates.find(each => each.id === campaign.templateId);
  const state =
    startedAt === null
      ? say('campaign_prepared')
      : endedAt !== null
        ? say('campaign_ended', { date: date(endedAt, now) })
        : say('campaign_since', { date: date(startedAt, now) });
  return (
    <section class="card" data-testid="campaign">
      <h2 class="wrap-any">{name}</h2>
      <p class="small soft wrap-any">
        {listing([
          state,
          template?.title ?? say(campaign.templateId === null ? 'step_no_template' : 'step_template_gone'),
        ])}
      </p>
      {progress !== null && (
        <div class="stack tight step-body">
          <span class="small num" data-testid="campaign-progress">
            {say('campaign_progress', {
              done: String(progress.written + progress.skipped),
              of: String(progress.total),
            })}
            {progress.heldOut > 0 && ` · ${say('campaign_held', { n: progress.heldOut })}`}
          </span>
          <Meter
            share={progress.total === 0 ? 0 : (progress.written + progress.skipped) / progress.total}
            label={name}
            thin
          />
        </div>
      )}
      <div class="actions">
        {startedAt === null ? (
          <button
            type="button"
            class="button primary"
            data-testid="start-campaign"
            disabled={template === undefined}
            onClick={() => on.onStart(id)}
          >
            {say('campaign_start')}
          </button>
        ) : (
          <button
            type="button"
            class={through ? 'button' : 'button primary'}
            data-testid="open-campaign"
            onClick={() => on.onOpen(id)}
          >
            {say(through ? 'campaign_results' : 'campaign_work')}
          </button>
        )}
        <button type="button" class="button" data-testid="edit-campaign" onClick={() => on.onEdit(summary)}>
          {say('action_edit')}
        </button>
        {removing ? (
          <>
            <button type="button" class="button danger" onClick={() => on.onRemove(id, name)}>
              {say('campaign_remove_sure')}
            </button>
            <button type="button" class="button quiet" onClick={() => setRemoving(false)}>
              {say('action_cancel')}
            </button>
          </>
        ) : (
          <button
            type="button"
            class="button quiet"
            onClick={() => (startedAt === null ? on.onRemove(id, name) : setRemoving(true))}
          >
            {say('action_remove')}
          </button>
        )}
      </div>
      {startedAt === null && template === undefined && (
        <p class="small soft step-body">{say('campaign_needs_template')}</p>
      )}
    </section>
  );
}
