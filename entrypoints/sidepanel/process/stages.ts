import type { DealProcess, StagesAnalyst } from '../../../components/process/stages/services';
import {
  bant,
  dealFacts,
  gateOf,
  ownProcess,
  predict,
  processOf,
  proposePipelines,
  qualify,
  readyProcess,
  readyToJudge,
  stages,
} from '../../../core/process';
import * as store from '../../../core/store';
import type { ProcessSources } from './process-analyst';

/** Of the process for every pipeline without stages of its own. */
const FOR_ALL = 'all';
const CHECKLIST = 'qualification';

/** Pipelines and their stages, gates, and the checklist of lead qualification. */
export function stagesAnalyst({ stored, change }: ProcessSources): StagesAnalyst {
  const now = () => new Date().toISOString();
  const processes = () => stored.result('processes', async () => store.readProcesses(await stored.database()));
  const checklist = () => stored.result('checklist', async () => store.readChecklist(await stored.database()));
  const facts = () => stored.result('deal-facts', ({ world }) => dealFacts(world));
  return {
    stages: () => stored.result('stages', async ({ world }) => stages(world, await processes(), await facts())),
    async dealProcesses(ids) {
      const [{ world }, all, questions, known] = await Promise.all([
        stored.reading(),
        processes(),
        checklist(),
        facts(),
      ]);
      const asked = new Set(ids);
      const found: Record<string, DealProcess> = {};
      for (const deal of world.deals) {
        if (!asked.has(deal.id)) continue;
        const process = processOf(all, deal);
        found[deal.id] = {
          gate: process === null ? null : gateOf(readyToJudge(process), deal, known),
          qualification: questions === null ? null : qualify(questions, deal, known),
        };
      }
      return found;
    },
    async adoptProcess(id, as) {
      const { world } = await stored.reading();
      const proposals = proposePipelines(world);
      const proposal = proposals.find(each => each.id === id) ?? null;
      const of = proposal === null ? null : { site: proposal.site, pipeline: proposal.pipeline };
      const read = (proposal === null ? proposals : [proposal]).flatMap(each => each.stages);
      const made = as === 'own' && proposal !== null ? ownProcess(proposal, now()) : readyProcess(read, of, now());
      const process = { ...made, id: proposal?.id ?? FOR_ALL };
      return { id: process.id, before: await change('settings', db => store.putProcess(db, process.id, process)) };
    },
    putProcess: (id, process) => change('settings', db => store.putProcess(db, id, process)),
    qualification: () =>
      stored.result('qualification', async ({ world }) => {
        const questions = await checklist();
        return { checklist: questions, prediction: questions && predict(questions, world, await facts()) };
      }),
    adoptBant: () => change('settings', db => store.putChecklist(db, CHECKLIST, bant(now()))),
    putChecklist: next => change('settings', db => store.putChecklist(db, CHECKLIST, next)),
  };
}
