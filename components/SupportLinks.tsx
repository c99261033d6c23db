import { say } from './words';

/** The ways from the messages to what answers them, and to what was learned from answering. */
export function SupportLinks({ onKnowledge, onLearned }: { onKnowledge: () => void; onLearned: () => void }) {
  return (
    <nav class="row wrap tight small across" aria-label={say('support_links')}>
      <button type="button" class="link" data-testid="open-knowledge" onClick={onKnowledge}>
        {say('knowledge')}
      </button>
      <button type="button" class="link" data-testid="open-learned" onClick={onLearned}>
        {say('learned')}
      </button>
    </nav>
  );
}
