import type { Criterion } from '../../records/criterion';
import { readKey, type SalesProcess, type Stage } from '../../records/sales-process';
import type { Instant } from '../../records/time';
import { stagePosition } from '../../sales/stages/stage-words';

const step = (id: string): Criterion => ({ needs: 'step', step: id });
const field = (name: Extract<Criterion, { needs: 'field' }>['field']): Criterion => ({ needs: 'field', field: name });

/** Stages that the CRMs come with, as they write them. */
const USUAL = {
  lead: [
    ...['Prospecting', 'Qualification', 'Needs Analysis'],
    ...['Appointment scheduled', 'Qualified to buy', 'Qualified', 'Contact Made', 'Qualify', 'Lead', 'Discovery'],
  ],
  proposal: [
    ...['Value Proposition', 'Id. Decision Makers', 'Perception Analysis', 'Proposal/Price Quote'],
    ...['Presentation scheduled', 'Decision maker bought-in', 'Demo Scheduled', 'Proposal Made', 'Develop', 'Propose'],
    ...['Proposal', 'Quote', 'Demo'],
  ],
  closing: ['Negotiation/Review', 'Contract sent', 'Negotiations Started', 'Negotiation', 'Contract', 'Close'],
  won: ['Closed Won', 'Won'],
  lost: ['Closed Lost', 'Lost', 'Closed Lost to Competition'],
};
type ReadyStage = keyof typeof USUAL;

/** Where on the way of a deal, 0…1 as `stagePosition` has it, the second and the third stage begin. */
const PROPOSAL_FROM = 0.4;
const CLOSING_FROM = 0.7;

/** The ready stage that a CRM's stage belongs to by the usual meaning of its words; null where they say nothing, and for a closing stage, which may be won or lost. */
export function readyStageOf(name: string): ReadyStage | null {
  const usual = (Object.keys(USUAL) as ReadyStage[]).find(id =>
    USUAL[id].some(each => readKey(each) === readKey(name)),
  );
  if (usual !== undefined) return usual;
  const position = stagePosition(name);
  if (position === null || position === 1) return null;
  return position < PROPOSAL_FROM ? 'lead' : position < CLOSING_FROM ? 'proposal' : 'closing';
}

/**
 * Lead qualification → proposal → closing, with what each takes. Names and steps are those of the user's language until the user writes others.
 *
 * @param read stages that the CRM was seen to have, with what deals come to there
 * @param of the pipeline it is for; null: every one without a process of its own
 */
export function readyProcess(
  read: readonly { name: string; outcome: Stage['outcome'] }[],
  of: SalesProcess['of'],
  now: Instant,
): Omit<SalesProcess, 'id'> {
  const known = new Set(Object.values(USUAL).flat().map(readKey));
  const reads: Record<ReadyStage, string[]> = {
    lead: [...USUAL.lead],
    proposal: [...USUAL.proposal],
    closing: [...USUAL.closing],
    won: [...USUAL.won],
    lost: [...USUAL.lost],
  };
  for (const { name, outcome } of read) {
    const id = outcome === 'open' ? readyStageOf(name) : outcome;
    if (id === null || known.has(readKey(name))) continue;
    known.add(readKey(name));
    reads[id].push(name);
  }
  const stage = (id: ReadyStage, outcome: Stage['outcome'], entry: Criterion[], exit: Criterion[]): Stage => ({
    id,
    name: null,
    outcome,
    reads: reads[id],
    entry,
    exit,
  });
  return {
    format: 'sidelight-process',
    version: 1,
    name: null,
    of,
    steps: ['need', 'budget', 'timing', 'presented', 'sent', 'terms', 'signature'].map(id => ({ id, text: null })),
    stages: [
      stage('lead', 'open', [], [step('need'), step('budget'), step('timing'), { needs: 'decision-maker' }]),
      stage('proposal', 'open', [field('amount')], [step('presented'), step('sent'), { needs: 'people', atLeast: 2 }]),
      stage('closing', 'open', [field('closeDate')], [step('terms'), step('signature')]),
      stage('won', 'won', [], []),
      stage('lost', 'lost', [], []),
    ],
    acceptedAt: now,
    editedAt: now,
    sample: false,
  };
}
