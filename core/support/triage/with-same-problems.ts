import type { CaseSources } from '../case';
import { messageText } from '../message-text';
import type { SupportCase, SupportResult } from '../reply/result';
import { sameProblems } from './same-problem';

/** Marks cases that tell of one problem: each other open case, and the page's own among them. */
export function withSameProblems(
  current: SupportCase | null,
  queue: readonly SupportCase[],
  { world, learnt }: Pick<CaseSources, 'world' | 'learnt'>,
): Pick<SupportResult, 'current' | 'queue'> {
  const messages = new Map(world.messages.map(message => [message.id, message]));
  const byThread = new Map([...queue, ...(current ? [current] : [])].map(open => [open.threadKey, open]));
  const problems = [...byThread.values()].map(({ threadKey, messageId, subject, personId, personName }) => {
    const message = messageId === null ? undefined : messages.get(messageId);
    const reporter = personId ?? message?.from?.email ?? personName;
    return { threadKey, reporter, text: message ? messageText(message) : (subject ?? '') };
  });
  const open = new Set(queue.map(({ threadKey }) => threadKey));
  const found = sameProblems(problems, learnt.stem);
  const marked = (of: SupportCase): SupportCase => ({
    ...of,
    sameProblem: (found.get(of.threadKey) ?? [])
      .filter(({ threadKey }) => open.has(threadKey))
      .map(like => {
        const { personName, subject } = byThread.get(like.threadKey)!;
        return { ...like, personName, subject };
      }),
  });
  return { current: current && marked(current), queue: queue.map(marked) };
}
