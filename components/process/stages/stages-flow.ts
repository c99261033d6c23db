import type { Checklist, SalesProcess } from '../../../core/records';
import { failureText } from '../../failure';
import { remote } from '../../remote';
import { say } from '../../words';
import type { ProcessContext, SectionFlow } from '../process-flow';
import { answered } from './answered';
import { processTitle } from './ready-text';
import type { DealProcess } from './services';

export type StagesFlow = ReturnType<typeof stagesFlow>;

/** Pipelines and their stages, what each deal needs, and the checklist of lead qualification. */
export function stagesFlow({ analyst, act, toast, reload, note }: ProcessContext) {
  const result = remote(() => analyst.stages(), failureText);
  const qualification = remote(() => analyst.qualification(), failureText);
  /** Deals whose gate is shown somewhere. */
  const wanted = new Set<string>();
  const deals = remote<Record<string, DealProcess>>(
    async () => (wanted.size === 0 ? {} : analyst.dealProcesses([...wanted])),
    failureText,
  );
  /** By id: what was changed in an editor and not saved, for when the user comes back. */
  const unsaved = new Map<string, SalesProcess | Checklist>();

  /** Told with its undo, and followed by new answers. */
  async function write(told: string, action: () => Promise<() => Promise<unknown>>): Promise<boolean> {
    const done = await act(async () => {
      const undo = await action();
      toast.tell(told, async () => {
        await act(async () => void (await undo()));
        await reload();
      });
    });
    await reload();
    return done;
  }

  return {
    sources: [result, qualification],
    beside: [deals],
    result,
    qualification,
    deals,
    unsaved,
    /** Asks for the gate of a deal that is shown, until it is not. */
    want(id: string): () => void {
      wanted.add(id);
      void deals.refresh();
      return () => void wanted.delete(id);
    },
    adopt: (proposal: string | null, as: 'own' | 'ready') =>
      write(say('toast_process_adopted'), async () => {
        const { id, before } = await analyst.adoptProcess(proposal, as);
        return () => analyst.putProcess(id, before);
      }),
    save: (process: SalesProcess) =>
      write(say('toast_process_saved', { name: processTitle(process) }), async () => {
        const before = await analyst.putProcess(process.id, process);
        return () => analyst.putProcess(process.id, before);
      }),
    remove: (process: SalesProcess) =>
      write(say('toast_process_removed', { name: processTitle(process) }), async () => {
        await analyst.putProcess(process.id, null);
        return () => analyst.putProcess(process.id, process);
      }),
    adoptBant: () =>
      write(say('toast_checklist_saved'), async () => {
        const before = await analyst.adoptBant();
        return () => analyst.putChecklist(before);
      }),
    saveChecklist: (checklist: Checklist | null) =>
      write(say(checklist === null ? 'toast_checklist_removed' : 'toast_checklist_saved'), async () => {
        const before = await analyst.putChecklist(checklist);
        return () => analyst.putChecklist(before);
      }),
    /** The user's word on one step or criterion of one deal; shown at once, before the answers that rest on it. */
    async tick(dealId: string, key: string, answer: 'yes' | 'no' | 'open', text: string): Promise<void> {
      const { value } = deals.state.peek();
      const before = value?.[dealId];
      if (value && before)
        deals.state.value = { ...deals.state.peek(), value: { ...value, [dealId]: answered(before, key, answer) } };
      await note(
        { what: 'checked', subject: dealId, choice: key, text: answer },
        say(`toast_checked_${answer}`, { text }),
      );
    },
  } satisfies SectionFlow & Record<string, unknown>;
}
