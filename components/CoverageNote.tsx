import type { Coverage } from '../core/records/result';
import { tell } from './tell';
import { say } from './words';

/** What a figure leaves out, and why. Nothing where nothing is left out. */
export function CoverageNote({ coverage, now }: { coverage: Coverage; now: Date }) {
  if (coverage.left.length === 0) return null;
  return (
    <p class="faint small" data-testid="left-out">
      {say('left_out', { what: coverage.left.map(words => tell(words, now)).join(', ') })}
    </p>
  );
}
