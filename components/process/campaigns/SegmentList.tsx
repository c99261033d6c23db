import { useState } from 'preact/hooks';
import type { LeftOut, SegmentAnswer, SegmentPerson } from '../../../core/process/campaigns/result';
import { say } from '../../words';
import { banText } from '../outreach/ban-text';
import { problemText } from './problem-text';

export interface SegmentListProps {
  segment: SegmentAnswer;
  /** A newer count is on its way. */
  counting: boolean;
  onOpenRecord: (id: string) => void;
}

/** How many the segment holds, who they are, and who is left out and why. */
export function SegmentList({ segment, counting, onOpenRecord }: SegmentListProps) {
  const [open, setOpen] = useState<'in' | 'left' | null>(null);
  const { problems, count, heldOut, left } = segment;
  const toggle = (what: typeof open) => setOpen(open === what ? null : what);
  if (problems.length > 0)
    return (
      <ul class="note small" role="alert" data-testid="segment-problems">
        {problems.map(problem => (
          <li key={problem.path.join('.')}>{problemText(problem.words)}</li>
        ))}
      </ul>
    );
  return (
    <div class="stack tight" aria-busy={counting} data-testid="segment">
      <p role="status" class={counting ? 'faint' : undefined}>
        <b data-testid="segment-count">{say('segment_count', { n: count })}</b>{' '}
        <span class="small soft" data-testid="segment-split">
          {say('segment_split', { write: String(count - heldOut), held: String(heldOut) })}
        </span>
      </p>
      <div class="row wrap tight">
        <button
          type="button"
          class="button quiet"
          aria-expanded={open === 'in'}
          disabled={count === 0}
          onClick={() => toggle('in')}
        >
          {say('segment_who')}
        </button>
        {left.count > 0 && (
          <button
            type="button"
            class="button quiet"
            data-testid="show-left"
            aria-expanded={open === 'left'}
            onClick={() => toggle('left')}
          >
            {say('segment_left', { n: left.count })}
          </button>
        )}
      </div>
      {open === 'in' && <People people={segment.shown} more={count - segment.shown.length} onOpen={onOpenRecord} />}
      {open === 'left' && <LeftOutList left={left.shown} more={left.count - left.shown.length} onOpen={onOpenRecord} />}
    </div>
  );
}

function People(props: { people: readonly SegmentPerson[]; more: number; onOpen: (id: string) => void }) {
  return (
    <ul class="rows small" data-testid="segment-people">
      {props.people.map(person => (
        <li key={person.personId}>
          <button type="button" class="plain" onClick={() => props.onOpen(person.personId)}>
            <b class="wrap-any">{person.name ?? person.email}</b>{' '}
            <span class="soft wrap-any">{person.companyName ?? person.email}</span>
          </button>
        </li>
      ))}
      {props.more > 0 && <li class="faint">{say('segment_more', { n: props.more })}</li>}
    </ul>
  );
}

/** Who is left out, each with the reason and what shows it. */
export function LeftOutList(props: { left: readonly LeftOut[]; more: number; onOpen: (id: string) => void }) {
  return (
    <ul class="rows small" data-testid="left-out">
      {props.left.map(person => (
        <li key={person.personId}>
          <button type="button" class="plain" onClick={() => props.onOpen(person.personId)}>
            <b class="wrap-any">{person.name ?? person.email ?? say('unnamed')}</b>{' '}
            <span class="soft wrap-any">
              {person.detail === null
                ? banText(person.why)
                : say('left_detail', { why: banText(person.why), detail: person.detail })}
            </span>
          </button>
        </li>
      ))}
      {props.more > 0 && <li class="faint">{say('segment_more', { n: props.more })}</li>}
    </ul>
  );
}
