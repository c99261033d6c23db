import { useState } from 'preact/hooks';
import type { SegmentAnswer } from '../../../core/process/campaigns/result';
import type { TemplateChoice } from '../../../core/process/sequences/result';
import type { Condition } from '../../../core/records';
import { say } from '../../words';
import { ConditionEditor, type ConditionOffers } from '../conditions/ConditionEditor';
import { TemplateSelect } from '../outreach/TemplateSelect';
import { SegmentList } from './SegmentList';
import type { CampaignToSave } from './services';

export interface CampaignFormProps {
  campaign: CampaignToSave;
  isNew: boolean;
  /** It has started: whom it is for and how it is measured stay as they are. */
  started: boolean;
  templates: readonly TemplateChoice[];
  offers: ConditionOffers;
  segment: { value: SegmentAnswer | null; counting: boolean };
  onCount: (campaign: CampaignToSave) => void;
  onSave: (campaign: CampaignToSave) => void;
  onCancel: () => void;
  onOpenRecord: (id: string) => void;
}

const SHARES = [0, 10, 20, 30, 50];
const WINDOWS = [7, 14, 30, 60, 90];

/** A campaign in its form: whom it is for, with the live count; the template; the share held out; and how long answers are waited for. */
export function CampaignForm({ campaign, isNew, started, templates, offers, segment, ...on }: CampaignFormProps) {
  const [draft, setDraft] = useState(campaign);
  const change = (what: Partial<CampaignToSave>) => {
    const next = { ...draft, ...what };
    setDraft(next);
    if (what.segment !== undefined || what.holdOutPercent !== undefined) on.onCount(next);
  };
  const choice = (
    id: string,
    label: string,
    value: number,
    options: readonly number[],
    name: (n: number) => string,
    set: (n: number) => void,
  ) => (
    <label class="label">
      {label}
      <select
        class="select"
        data-testid={id}
        value={String(value)}
        onChange={event => set(Number(event.currentTarget.value))}
      >
        {[...new Set([...options, value])]
          .sort((a, b) => a - b)
          .map(n => (
            <option key={n} value={String(n)}>
              {name(n)}
            </option>
          ))}
      </select>
    </label>
  );
  const name = draft.name.trim();
  const broken = !started && (segment.value === null || segment.value.problems.length > 0);
  return (
    <section class="card stack" data-testid="campaign-form">
      <h2>{say(isNew ? 'campaign_new' : 'campaign_edit')}</h2>
      <label class="label">
        {say('campaign_name')}
        <input
          class="field"
          data-testid="campaign-name"
          maxLength={200}
          value={draft.name}
          onInput={event => change({ name: event.currentTarget.value })}
        />
      </label>
      <div class="label">
        {say('campaign_template')}
        <TemplateSelect
          templates={templates}
          label={say('campaign_template')}
          value={draft.templateId}
          onChange={templateId => change({ templateId })}
        />
      </div>
      {started ? (
        <p class="small soft">{say('campaign_fixed')}</p>
      ) : (
        <>
          <div>
            <h3 class="small soft">{say('campaign_whom')}</h3>
            <ConditionEditor
              deeper={1}
              condition={draft.segment as Condition}
              offers={offers}
              onChange={condition => change({ segment: condition as CampaignToSave['segment'] })}
            />
          </div>
          {segment.value !== null && (
            <SegmentList segment={segment.value} counting={segment.counting} onOpenRecord={on.onOpenRecord} />
          )}
          {segment.value === null && <p class="small soft">{say('segment_counting')}</p>}
          {choice(
            'hold-out',
            say('campaign_hold_out'),
            draft.holdOutPercent,
            SHARES,
            n => (n === 0 ? say('campaign_hold_none') : say('percent_of', { n: String(n) })),
            holdOutPercent => change({ holdOutPercent }),
          )}
          <p class="faint small">{say('campaign_hold_text')}</p>
          {choice(
            'window',
            say('campaign_window'),
            draft.windowDays,
            WINDOWS,
            n => say('campaign_days', { n }),
            windowDays => change({ windowDays }),
          )}
        </>
      )}
      <div class="actions">
        <button
          type="button"
          class="button primary"
          data-testid="save-campaign"
          disabled={name === '' || broken}
          onClick={() => on.onSave({ ...draft, name })}
        >
          {say('action_save')}
        </button>
        <button type="button" class="button quiet" onClick={on.onCancel}>
          {say('action_cancel')}
        </button>
      </div>
    </section>
  );
}
