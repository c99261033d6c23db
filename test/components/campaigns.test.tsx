// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { CampaignsShown } from '../../components/process/campaigns/services';
import type { CampaignDetail } from '../../core/process/campaigns/result';
import type { Campaign, CampaignMember } from '../../core/records';
import { NO_CAMPAIGNS } from './fake-process';
import { fakeBrowser } from './fake-services';
import { openPanel } from './open-panel';
import { useTexts } from './texts';

const AT = '2026-11-20T09:00:00.000Z';
const campaign: Campaign = {
  id: 'c1',
  name: '<img src=x onerror=alert(1)> Spring',
  segment: { op: 'all', of: [] },
  templateId: 't1',
  holdOutPercent: 20,
  windowDays: 14,
  createdAt: AT,
  changedAt: AT,
  startedAt: AT,
  endedAt: null,
};
const member: CampaignMember = {
  campaignId: 'c1',
  personId: 'p1',
  arm: 'write',
  place: 0.1,
  joinedAt: AT,
  turnAt: null,
  state: 'waiting',
};
const progress = { total: 40, written: 2, skipped: 0, later: 0, heldOut: 9, next: member, left: [] };
const mail = {
  personId: 'p1',
  personName: 'Mara',
  email: 'mara@x.example',
  url: null,
  templateId: 't1',
  templateTitle: 'Spring offer',
  language: 'en',
  segments: [{ text: 'Hi ' }, { slot: 'company.name', value: null, recordId: null, field: null }, { text: '!' }],
  missing: ['company.name'],
};
const counted = { n: 0, successes: 0, open: 2, soFar: 1 };
const detail: CampaignDetail = {
  campaign,
  progress,
  next: { member, draft: mail, ban: null },
  past: [],
  measures: [
    { what: 'answer', written: counted, heldOut: counted, difference: null, verdict: 'nothing-yet', needed: null },
  ],
};
const list: CampaignsShown = {
  ...NO_CAMPAIGNS,
  campaigns: [{ campaign, progress, through: false }],
  suggested: [
    {
      personId: 'p9',
      name: 'Jonas',
      address: 'jonas@y.example',
      quote: 'Stop writing to me.',
      messageId: 'm9',
      at: AT,
    },
  ],
};

async function open(change: Parameters<typeof openPanel>[1] = {}, browser = fakeBrowser()) {
  const page = await openPanel(
    'process',
    { campaigns: async () => list, campaign: async () => detail, ...change },
    browser,
  );
  page.model.process.show('campaigns');
  await vi.waitFor(() => expect(page.host.querySelector('[data-testid="campaign"]')).not.toBeNull());
  const find = (id: string) => page.host.querySelector<HTMLElement>(`[data-testid="${id}"]`);
  const press = async (id: string) => {
    await vi.waitFor(() => expect(find(id)).not.toBeNull());
    find(id)!.click();
  };
  return { ...page, find, press };
}

beforeEach(() => useTexts());

describe('a campaign at work', () => {
  test('shows one draft at a time with the list’s progress; Insert stays shut until the gap is filled', async () => {
    const { find, press, host, analyst, browser } = await open();
    await press('open-campaign');
    await vi.waitFor(() => expect(find('work-progress')?.textContent).toBe('3 of 40'));
    expect(host.querySelector('img')).toBeNull();
    const insert = () => find('insert-mail') as HTMLButtonElement;
    expect(insert().disabled).toBe(true);
    const slot = find('slot-input') as HTMLInputElement;
    slot.value = 'Northwind';
    slot.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(insert().disabled).toBe(false));
    insert().click();
    await vi.waitFor(() => expect(browser.insert).toHaveBeenCalledWith('Hi Northwind!'));
    await vi.waitFor(() => expect(analyst.noteMember).toHaveBeenCalledWith('c1', 'p1', 'inserted'));
    await press('member-done');
    await vi.waitFor(() => expect(analyst.noteMember).toHaveBeenCalledWith('c1', 'p1', 'done'));
  });

  test('inserts nothing for somebody who opted out since the draft was shown', async () => {
    const ban = { why: 'opted-out' as const, at: AT, messageId: 'm1', quote: null };
    const full = { ...mail, segments: [{ text: 'Hi!' }], missing: [] };
    const { press, find, browser } = await open({
      writingBan: vi.fn(async () => ban),
      campaign: async () => ({ ...detail, next: { member, draft: full, ban: null } }),
    });
    await press('open-campaign');
    await press('insert-mail');
    await vi.waitFor(() => expect(find('toast')?.textContent).toContain('asked not to be written to'));
    expect(browser.insert).not.toHaveBeenCalled();
  });

  test('says that its template is gone instead of a draft', async () => {
    const { press, find } = await open({
      campaign: async () => ({
        ...detail,
        next: { member, draft: { ...mail, templateTitle: null, segments: [], missing: [] }, ban: null },
      }),
    });
    await press('open-campaign');
    await vi.waitFor(() => expect(find('no-template')?.textContent).toContain('was removed'));
    expect(find('insert-mail')).toBeNull();
    await press('choose-template');
    await vi.waitFor(() => expect(find('campaign-form')).not.toBeNull());
  });
});

describe('what was typed into its draft', () => {
  const KEY = 'c1 p1';
  const type = (field: HTMLElement | null, value: string) => {
    (field as HTMLInputElement).value = value;
    field!.dispatchEvent(new Event('input', { bubbles: true }));
  };

  test('is kept, is there again when the panel is opened anew, and put off stays', async () => {
    const first = await open();
    await first.press('open-campaign');
    await vi.waitFor(() => expect(first.find('slot-input')).not.toBeNull());
    type(first.find('slot-input'), 'Northwind');
    const kept = { threadKey: KEY, index: 0, filled: { 'company.name': 'Northwind' }, edited: null };
    await vi.waitFor(() => expect(first.analyst.keepDraft).toHaveBeenCalledExactlyOnceWith(kept));
    const { press, find, analyst } = await open({ drafts: vi.fn(async () => [{ ...kept, at: AT }]) });
    await press('open-campaign');
    await vi.waitFor(() => expect((find('slot-input') as HTMLInputElement | null)?.value).toBe('Northwind'));
    expect(find('insert-mail')).toHaveProperty('disabled', false);
    await press('member-later');
    await vi.waitFor(() => expect(analyst.noteMember).toHaveBeenCalledWith('c1', 'p1', 'later'));
    expect(analyst.dropDraft).not.toHaveBeenCalled();
  });

  test('is dropped with the person’s turn, and comes back with its undo', async () => {
    const { press, find, analyst } = await open({
      drafts: vi.fn(async () => [{ threadKey: KEY, at: AT, index: 0, filled: {}, edited: 'Hi Mara, own words' }]),
    });
    await press('open-campaign');
    await press('member-skip');
    await vi.waitFor(() => expect(analyst.dropDraft).toHaveBeenCalledExactlyOnceWith(KEY));
    await press('undo');
    await vi.waitFor(() =>
      expect(analyst.keepDraft).toHaveBeenCalledWith(expect.objectContaining({ edited: 'Hi Mara, own words' })),
    );
    expect(find('reply-edit')).toHaveProperty('value', 'Hi Mara, own words');
  });
});

describe('the form of a new campaign', () => {
  test('counts by the id that it is saved under: the draw that it foretells is the one that is made', async () => {
    const { find, press, analyst } = await open();
    await press('new-campaign');
    await vi.waitFor(() => expect(find('segment')).not.toBeNull());
    const name = find('campaign-name') as HTMLInputElement;
    name.value = 'Spring';
    name.dispatchEvent(new Event('input', { bubbles: true }));
    await vi.waitFor(() => expect(find('save-campaign')).toHaveProperty('disabled', false));
    await press('save-campaign');
    await vi.waitFor(() => expect(analyst.saveCampaign).toHaveBeenCalledTimes(1));
    const [counted] = vi.mocked(analyst.segment).mock.calls[0]!;
    const [saved] = vi.mocked(analyst.saveCampaign).mock.calls[0]!;
    expect(saved).toEqual({ ...counted, name: 'Spring' });
    // The next one is another draw.
    await press('new-campaign');
    await vi.waitFor(() => expect(analyst.segment).toHaveBeenCalledTimes(2));
    expect(vi.mocked(analyst.segment).mock.calls[1]![0].id).not.toBe(saved.id);
  });
});

describe('who is never to be written to', () => {
  test('a message that reads like an opt-out is confirmed or said to be none', async () => {
    const { find, press, analyst } = await open();
    expect(find('suggested-opt-out')?.textContent).toContain('Stop writing to me.');
    await press('confirm-opt-out');
    await vi.waitFor(() =>
      expect(analyst.setOptOut).toHaveBeenCalledWith('jonas@y.example', { what: 'never', messageId: 'm9', at: null }),
    );
    await press('no-opt-out');
    await vi.waitFor(() =>
      expect(analyst.setOptOut).toHaveBeenCalledWith('jonas@y.example', { what: 'allowed', messageId: 'm9', at: AT }),
    );
  });
});
