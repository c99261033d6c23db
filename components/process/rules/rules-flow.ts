import { signal } from '@preact/signals';
import type { DryRun, ReadRules, RuleProblem } from '../../../core/process/rules';
import type { Firing, Rule } from '../../../core/records';
import { failureText } from '../../failure';
import { remote } from '../../remote';
import { say } from '../../words';
import type { ProcessContext, SectionFlow } from '../process-flow';

/** How far a dry run is. */
export type Trial =
  | { step: 'running'; ruleId: string; share: number }
  | { step: 'done'; ruleId: string; run: DryRun }
  | null;

/** Rules: list, form, dry run, log, files. */
export function rulesFlow({ analyst, browser, toast, act, reload }: ProcessContext) {
  const result = remote(() => analyst.rules(), failureText);
  const editing = signal<Rule | null>(null);
  const problems = signal<RuleProblem[]>([]);
  const trial = signal<Trial>(null);
  const file = signal<ReadRules | null>(null);

  async function attempt(rule: Rule): Promise<void> {
    trial.value = { step: 'running', ruleId: rule.id, share: 0 };
    problems.value = [];
    const found = await analyst.tryRule(rule, share => {
      if (trial.peek()?.step === 'running') trial.value = { step: 'running', ruleId: rule.id, share };
    });
    if (found === null) trial.value = null;
    else if ('problems' in found) {
      problems.value = found.problems;
      trial.value = null;
    } else trial.value = { step: 'done', ruleId: rule.id, run: found };
  }

  return {
    sources: [result],
    result,
    editing,
    problems,
    trial,
    file,
    edit(rule: Rule | null): void {
      editing.value = rule;
      problems.value = [];
      trial.value = null;
    },
    /** Keeps the rule that is edited; says what is wrong with it otherwise. */
    async save(rule: Rule): Promise<void> {
      await act(async () => {
        const found = await analyst.saveRule(rule);
        problems.value = found;
        if (found.length > 0) return;
        editing.value = null;
        toast.tell(say('rule_saved', { name: rule.name }));
        await reload();
      });
    },
    async attempt(rule: Rule): Promise<void> {
      if (!(await act(() => attempt(rule)))) trial.value = null;
    },
    cancel(): void {
      void analyst.cancelTry();
      trial.value = null;
    },
    closeTrial(): void {
      trial.value = null;
    },
    async switch(rule: Rule, on: boolean): Promise<void> {
      await act(async () => {
        await analyst.switchRule(rule.id, on);
        trial.value = null;
        toast.tell(say(on ? 'rule_switched_on' : 'rule_switched_off', { name: rule.name }));
        await reload();
      });
    },
    async remove(rule: Rule): Promise<void> {
      await act(async () => {
        const removed = await analyst.removeRule(rule.id);
        editing.value = null;
        toast.tell(say('rule_removed', { name: rule.name }), async () => {
          if (removed) await act(() => analyst.putBackRule(removed));
          await reload();
        });
        await reload();
      });
    },
    async undo(firing: Firing): Promise<void> {
      await act(async () => {
        await analyst.undoFiring(firing.id);
        toast.tell(say('firing_undone', { name: firing.ruleName }));
        await reload();
      });
    },
    /** The log is on the screen. */
    async see(): Promise<void> {
      if (result.state.peek().value?.firings.some(({ seen }) => !seen)) await act(() => analyst.seeFirings());
    },
    async exportAll(): Promise<void> {
      await act(async () => browser.save('sidelight-rules.json', await analyst.exportRules()));
    },
    async read(chosen: File): Promise<void> {
      await act(async () => {
        file.value = await analyst.readRules(chosen);
      });
    },
    async take(): Promise<void> {
      const read = file.peek();
      if (read === null) return;
      await act(async () => {
        await analyst.takeRules(read.rules);
        file.value = null;
        toast.tell(say('rules_taken', { n: read.rules.length }));
        await reload();
      });
    },
    closeFile(): void {
      file.value = null;
    },
  } satisfies SectionFlow & Record<string, unknown>;
}
