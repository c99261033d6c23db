import { type Signal, signal } from '@preact/signals';
import type { CampaignDetail, SegmentAnswer, SuggestedOptOut } from '../../../core/process/campaigns/result';
import { type CampaignMember, memberDraftKey } from '../../../core/records';
import { failureText } from '../../failure';
import { remote } from '../../remote';
import { say } from '../../words';
import { drafting } from '../outreach/drafting';
import type { ProcessContext, SectionFlow } from '../process-flow';
import type { CampaignToSave } from './services';

export type CampaignsFlow = ReturnType<typeof campaignsFlow>;

/** A segment is counted when typing rests for so long, in milliseconds. */
const COUNT_MS = 300;

/** Campaigns: prepared, started, worked through one draft at a time, measured. Whatever changes something offers its undo. */
export function campaignsFlow(context: ProcessContext) {
  const { analyst, drafts, act, toast, reload } = context;
  const result = remote(() => analyst.campaigns(), failureText);
  const mails = drafting(context);
  /** The campaign in the form; null: none. */
  const editing: Signal<CampaignToSave | null> = signal(null);
  /** The campaign that is worked on; null: the list is shown. */
  const chosen: Signal<string | null> = signal(null);
  const detail = remote<CampaignDetail | null>(async () => {
    const id = chosen.peek();
    return id === null ? null : analyst.campaign(id);
  }, failureText);
  const segment: Signal<{ value: SegmentAnswer | null; counting: boolean }> = signal({ value: null, counting: false });
  /** As they were before Insert, for taking it back. */
  const before = new Map<string, CampaignMember>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  const offer = (text: string, undo: () => Promise<unknown>) =>
    toast.tell(text, async () => {
      await act(async () => void (await undo()));
      await reload();
    });

  function count(campaign: CampaignToSave): void {
    clearTimeout(timer);
    asked += 1;
    const ticket = asked;
    segment.value = { ...segment.peek(), counting: true };
    timer = setTimeout(async () => {
      let value: SegmentAnswer | null = null;
      await act(async () => {
        value = await analyst.segment(campaign);
      });
      if (ticket === asked) segment.value = { value, counting: false };
    }, COUNT_MS);
  }

  return {
    sources: [result, detail],
    result,
    detail,
    editing,
    chosen,
    segment,
    count,
    edit(campaign: CampaignToSave | null): void {
      editing.value = campaign;
      segment.value = { value: null, counting: false };
      if (campaign !== null) count(campaign);
    },
    choose(id: string | null): void {
      chosen.value = id;
      detail.state.value = { value: null, loading: id !== null, error: null };
      void detail.refresh();
    },
    async save(campaign: CampaignToSave): Promise<void> {
      await act(async () => {
        const before = await analyst.saveCampaign(campaign);
        editing.value = null;
        offer(say('toast_campaign_saved', { name: campaign.name }), () =>
          before === null ? analyst.removeCampaign(campaign.id) : analyst.putCampaign(before),
        );
      });
      await reload();
    },
    async remove(id: string, name: string): Promise<void> {
      await act(async () => {
        const removed = await analyst.removeCampaign(id);
        if (chosen.peek() === id) chosen.value = null;
        offer(say('toast_campaign_removed', { name }), () => analyst.putBackCampaign(removed));
      });
      await reload();
    },
    async start(id: string): Promise<void> {
      await act(async () => {
        const { write, heldOut } = await analyst.startCampaign(id);
        chosen.value = id;
        offer(say('toast_campaign_started', { n: write, held: String(heldOut) }), async () => {
          await analyst.undoStart(id);
          chosen.value = null;
        });
      });
      await reload();
    },
    async end({ campaign }: CampaignDetail, endedAt: string | null): Promise<void> {
      await act(async () => {
        await analyst.putCampaign({ ...campaign, endedAt });
        offer(say(endedAt === null ? 'toast_campaign_reopened' : 'toast_campaign_ended', { name: campaign.name }), () =>
          analyst.putCampaign(campaign),
        );
      });
      await reload();
    },
    async insert(member: CampaignMember, personId: string, text: string): Promise<void> {
      await mails.insert(memberDraftKey(member), personId, text, async () => {
        before.set(memberDraftKey(member), await analyst.noteMember(member.campaignId, member.personId, 'inserted'));
        return '';
      });
      await reload();
    },
    async undoInsert(member: CampaignMember): Promise<void> {
      await mails.undoInsert(memberDraftKey(member), async () => {
        const earlier = before.get(memberDraftKey(member));
        if (earlier) await analyst.putMember(earlier);
      });
      await reload();
    },
    async note(member: CampaignMember, state: 'done' | 'skipped' | 'later', name: string): Promise<void> {
      await act(async () => {
        const before = await analyst.noteMember(member.campaignId, member.personId, state);
        const key = memberDraftKey(member);
        const draft = drafts.draftOf(key);
        if (state === 'later') drafts.draft(key, { inserted: null });
        else await drafts.dropDraft(key);
        offer(say(`toast_member_${state}`, { name }), async () => {
          await analyst.putMember(before);
          drafts.draft(key, draft);
        });
      });
      await reload();
    },
    /** Onto the never-write list. */
    async ban(address: string, messageId: string | null): Promise<void> {
      await act(async () => {
        const before = await analyst.setOptOut(address, { what: 'never', messageId, at: null });
        offer(say('toast_never_write', { address }), () => analyst.putOptOut(address, before));
      });
      await reload();
    },
    async unban(address: string): Promise<void> {
      await act(async () => {
        const before = await analyst.setOptOut(address, null);
        offer(say('toast_may_write', { address }), () => analyst.putOptOut(address, before));
      });
      await reload();
    },
    /** What the message says is no opt-out. */
    async allow({ address, messageId, at }: SuggestedOptOut): Promise<void> {
      await act(async () => {
        const before = await analyst.setOptOut(address, { what: 'allowed', messageId, at });
        offer(say('toast_may_write', { address }), () => analyst.putOptOut(address, before));
      });
      await reload();
    },
    async setCooldown(days: number): Promise<void> {
      await act(() => analyst.setCooldown(days));
      await reload();
    },
  } satisfies SectionFlow & Record<string, unknown>;
}
