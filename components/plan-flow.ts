import { signal } from '@preact/signals';
import { failureText } from './failure';
import { remote } from './remote';
import type { Analyst } from './services';

/** The day's plan and until when the user has time. */
export function planFlow(analyst: Pick<Analyst, 'plan'>) {
  const until = signal<string | null>(null);
  const plan = remote(() => analyst.plan(until.peek()), failureText);
  return {
    plan,
    /** `null`: the working hours again. */
    async planUntil(end: string | null): Promise<void> {
      until.value = end;
      await plan.refresh();
    },
    /** Takes a contact off the plan that is shown. */
    dropFromPlan(subject: string): void {
      const { value } = plan.state.peek();
      if (value === null) return;
      const contacts = value.contacts.filter(({ item }) => item.subject !== subject);
      plan.state.value = { ...plan.state.peek(), value: { ...value, contacts } };
    },
  };
}
