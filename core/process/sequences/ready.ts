import type { SequenceStep, SequenceStops } from '../../records/sequence';

/** A sequence that the user can take as it is, and change. */
export interface ReadySequence {
  id: 'new-lead' | 'after-proposal' | 'after-visit';
  name: string;
  steps: SequenceStep[];
  stops: SequenceStops;
}

type Short = [kind: SequenceStep['kind'], amount: number, unit: 'days' | 'hours', what: string];

/** Each mail names a template of the starter playbook, each call and visit what it is about. */
const READY: Record<'en' | 'zh', { id: ReadySequence['id']; name: string; steps: Short[] }[]> = {
  en: [
    {
      id: 'new-lead',
      name: 'New lead',
      steps: [
        ['mail', 0, 'days', 'first-contact'],
        ['call', 2, 'days', 'Introduce yourself; ask about need, budget and who decides'],
        ['mail', 3, 'days', 'after-silence'],
        ['mail', 5, 'days', 'last-mail'],
      ],
    },
    {
      id: 'after-proposal',
      name: 'After a proposal',
      steps: [
        ['mail', 3, 'days', 'after-proposal'],
        ['call', 3, 'days', 'Ask what is missing for a decision'],
        ['mail', 5, 'days', 'last-mail'],
      ],
    },
    {
      id: 'after-visit',
      name: 'After a visit',
      steps: [
        ['mail', 2, 'hours', 'after-meeting'],
        ['call', 5, 'days', 'Ask whether everything that was promised has arrived'],
        ['visit', 10, 'days', 'Next visit: bring the open points'],
      ],
    },
  ],
  zh: [
    {
      id: 'new-lead',
      name: '新线索',
      steps: [
        ['mail', 0, 'days', 'first-contact'],
        ['call', 2, 'days', '自我介绍；了解需求、预算和决策人'],
        ['mail', 3, 'days', 'after-silence'],
        ['mail', 5, 'days', 'last-mail'],
      ],
    },
    {
      id: 'after-proposal',
      name: '方案跟进',
      steps: [
        ['mail', 3, 'days', 'after-proposal'],
        ['call', 3, 'days', '询问做决定还缺什么'],
        ['mail', 5, 'days', 'last-mail'],
      ],
    },
    {
      id: 'after-visit',
      name: '拜访之后',
      steps: [
        ['mail', 2, 'hours', 'after-meeting'],
        ['call', 5, 'days', '确认承诺的事项是否都已落实'],
        ['visit', 10, 'days', '再次拜访：带上未决事项'],
      ],
    },
  ],
};

/**
 * The sequences of the starter, in the user's language; in English where there are none.
 *
 * @param language BCP 47
 * @param templateKey key of a template of the starter playbook, by its id and language
 */
export function readySequences(
  language: string,
  templateKey: (id: string, language: 'en' | 'zh') => string,
): ReadySequence[] {
  const own = language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
  return READY[own].map(({ id, name, steps }) => ({
    id,
    name,
    stops: { whenWon: true, whenLost: true },
    steps: steps.map(([kind, amount, unit, what], at): SequenceStep => {
      const isMail = kind === 'mail';
      return {
        id: `${id}-${at + 1}`,
        kind,
        wait: { amount, unit },
        templateId: isMail ? templateKey(what, own) : null,
        note: isMail ? '' : what,
      };
    }),
  }));
}
