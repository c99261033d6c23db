import type { SameProblem } from '../core/support/triage/result';
import { say } from './words';

export interface SameProblemListProps {
  problems: SameProblem[];
  onPick: (threadKey: string) => void;
}

/** Other open cases of the same problem, with the words that they share: one answer may do for all, or they belong together. */
export function SameProblemList({ problems, onPick }: SameProblemListProps) {
  return (
    <details data-testid="same-problem">
      <summary class="row tight headline" data-testid="same-problem-line">
        <b class="grow cut">{say('same_problem_title', { n: problems.length })}</b>
      </summary>
      <ul class="small">
        {problems.map(({ threadKey, personName, subject, words }) => (
          <li key={threadKey} style={{ marginTop: '4px' }}>
            <button type="button" class="link wrap-any" onClick={() => onPick(threadKey)}>
              {personName ?? say('unnamed')}
              {subject === null ? '' : ` · ${subject}`}
            </button>
            <div class="faint wrap-any">{say('same_problem_words', { words: words.join(', ') })}</div>
          </li>
        ))}
      </ul>
    </details>
  );
}
