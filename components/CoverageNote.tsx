import type { Coverage } from '../core/records/result';
import { tell } from './tell';
import { listing, say } from './words';

/** What a figure leaves out, and why; null where nothing is left out. */
export function leftOut({ left }: Coverage, now: Date): string | null {
  return left.length === 0 ? null : say('left_out', { what: listing(left.map(words => tell(words, now))) });
}

/** The same as a line of its own. */
export function CoverageNote({ coverage, now }: { coverage: Coverage; now: Date }) {
  const text = leftOut(coverage, now);
  if (text === null) return null;
  return (
    <p class="faint small" data-testid="left-out">
      {text}
    </p>
  );
}
