import { memberships } from '../../../core/process/campaigns/memberships';
import { standings } from '../../../core/process/outreach/standing';
import type { Campaign, CampaignMember } from '../../../core/records/campaign';
import type { OptOut } from '../../../core/records/opt-out';
import type { Person } from '../../../core/records/records';
import { emptyWorld, type World } from '../../../core/records/world';
import { message, NOW, person, settings } from '../../sales/records';

export const OWN = 'lena@own.example';

export function campaign(given: Partial<Campaign> = {}): Campaign {
  return {
    id: 'c1',
    name: 'Spring',
    segment: { op: 'all', of: [] },
    templateId: 't1',
    holdOutPercent: 20,
    windowDays: 14,
    createdAt: '2026-11-01T09:00:00.000Z',
    changedAt: '2026-11-01T09:00:00.000Z',
    startedAt: '2026-11-02T09:00:00.000Z',
    endedAt: null,
    ...given,
  };
}

export function member(personId: string, given: Partial<CampaignMember> = {}): CampaignMember {
  return {
    campaignId: 'c1',
    personId,
    arm: 'write',
    place: Number(personId.replace(/\D/g, '') || 0) / 10_000,
    joinedAt: '2026-11-02T09:00:00.000Z',
    turnAt: null,
    state: 'waiting',
    ...given,
  };
}

export function people(n: number): Person[] {
  return Array.from({ length: n }, (_, at) => person(`p${at}`));
}

/** A message from (`in`) or to (`out`) a person of `people`. */
export function mail(id: string, direction: 'in' | 'out', personId: string, at: string, text = 'Yes, gladly.') {
  const them = { name: null, email: `${personId}@${personId}.example` };
  const us = { name: null, email: OWN };
  return message(id, { at, text, from: direction === 'in' ? them : us, to: [direction === 'in' ? us : them] });
}

export function outreach(
  world: Partial<World>,
  campaigns: Campaign[],
  members: CampaignMember[],
  {
    optOuts = [],
    cooldownDays = 30,
    neverRead = [],
    now = NOW,
  }: { optOuts?: OptOut[]; cooldownDays?: number; neverRead?: string[]; now?: string } = {},
) {
  const whole = { ...emptyWorld(), ...world };
  const known = standings(whole, optOuts, settings({ ownAddresses: [OWN], neverRead }));
  return { world: whole, known, all: memberships(campaigns, members, known, cooldownDays, now) };
}
