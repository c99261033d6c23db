import { type Campaign, memberDraftKey } from '../../../core/records';
import { Empty } from '../../Empty';
import { LoadedView } from '../../LoadedView';
import { NEW_DRAFT } from '../../reply-text';
import { SheetHead } from '../../SheetHead';
import { say } from '../../words';
import type { SectionProps } from '../sections';
import { CampaignCard } from './CampaignCard';
import { CampaignForm } from './CampaignForm';
import { CampaignWork } from './CampaignWork';
import { CooldownCard } from './CooldownCard';
import { NeverWriteCard } from './NeverWriteCard';
import type { CampaignToSave } from './services';

const NEW: Omit<CampaignToSave, 'id'> = {
  name: '',
  segment: { op: 'all', of: [] },
  templateId: null,
  holdOutPercent: 20,
  windowDays: 14,
};

function toSave({ id, name, segment, templateId, holdOutPercent, windowDays }: Campaign): CampaignToSave {
  return { id, name, segment, templateId, holdOutPercent, windowDays };
}

/** Campaigns: the list, the form, and one at work. */
export function CampaignsSection({ model, now, shown }: SectionProps) {
  const flow = model.process.campaigns;
  const onOpenRecord = (id: string) => model.open({ kind: 'record', id });
  const editing = flow.editing.value;
  const chosen = flow.chosen.value;
  return (
    <LoadedView {...shown(flow.result)}>
      {({ campaigns, never, suggested, templates, cooldownDays, offers }) => {
        if (editing !== null) {
          const known = campaigns.find(({ campaign }) => campaign.id === editing.id)?.campaign;
          return (
            <CampaignForm
              key={editing.id}
              campaign={editing}
              isNew={known === undefined}
              started={known !== undefined && known.startedAt !== null}
              templates={templates}
              offers={offers}
              segment={flow.segment.value}
              onCount={flow.count}
              onSave={campaign => void flow.save(campaign)}
              onCancel={() => flow.edit(null)}
              onOpenRecord={onOpenRecord}
            />
          );
        }
        if (chosen !== null)
          return (
            <LoadedView {...shown(flow.detail)}>
              {detail =>
                detail === null ? (
                  <SheetHead title={say('campaign_gone')} onClose={() => flow.choose(null)} />
                ) : (
                  <CampaignWork
                    detail={detail}
                    draft={detail.next === null ? NEW_DRAFT : model.draftOf(memberDraftKey(detail.next.member))}
                    now={now}
                    onDraft={(member, change) => model.draft(memberDraftKey(member), change)}
                    onInsert={(member, personId, text) => void flow.insert(member, personId, text)}
                    onUndoInsert={member => void flow.undoInsert(member)}
                    onNote={(member, state, name) => void flow.note(member, state, name)}
                    onBan={address => void flow.ban(address, null)}
                    onEnd={endedAt => void flow.end(detail, endedAt)}
                    onEdit={() => flow.edit(toSave(detail.campaign))}
                    onCopy={text => void model.copy(text)}
                    onOpenPage={url => model.browser.openPage(url)}
                    onSignature={() => model.open({ kind: 'settings' })}
                    onOpenRecord={onOpenRecord}
                    onClose={() => flow.choose(null)}
                  />
                )
              }
            </LoadedView>
          );
        return (
          <>
            {campaigns.length === 0 && <Empty title={say('campaigns_none')} text={say('campaigns_none_text')} />}
            <div class="row wrap across">
              <button
                type="button"
                class="button primary"
                data-testid="new-campaign"
                onClick={() => flow.edit({ ...NEW, id: `campaign:${crypto.randomUUID()}` })}
              >
                {say('campaign_new')}
              </button>
            </div>
            {campaigns.map(summary => (
              <CampaignCard
                key={summary.campaign.id}
                summary={summary}
                templates={templates}
                now={now}
                onOpen={flow.choose}
                onStart={id => void flow.start(id)}
                onEdit={({ campaign }) => flow.edit(toSave(campaign))}
                onRemove={(id, name) => void flow.remove(id, name)}
              />
            ))}
            <NeverWriteCard
              never={never}
              suggested={suggested}
              now={now}
              onBan={(address, messageId) => void flow.ban(address, messageId)}
              onUnban={address => void flow.unban(address)}
              onAllow={of => void flow.allow(of)}
              onOpenRecord={onOpenRecord}
            />
            <CooldownCard days={cooldownDays} onSet={days => void flow.setCooldown(days)} />
          </>
        );
      }}
    </LoadedView>
  );
}
