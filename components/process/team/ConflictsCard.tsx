import type { Conflict } from '../../../core/team/document/conflicts';
import { moment } from '../../format';
import { say } from '../../words';
import { sharedField, thingOf, titleOf } from './collection';
import { SharedValue } from './SharedValue';
import type { ConflictName } from './services';

export interface ConflictsCardProps {
  conflicts: Conflict[];
  now: Date;
  /** `change`: the chosen side; null: as it stands now. */
  onSettle: (conflict: ConflictName, change: string | null) => void;
}

/** Things that two members changed without knowing of each other: every value, and the choice. */
export function ConflictsCard({ conflicts, now, onSettle }: ConflictsCardProps) {
  if (conflicts.length === 0) return null;
  return (
    <section class="card list" data-testid="team-conflicts">
      <h2>{say('team_conflicts', { n: conflicts.length })}</h2>
      <p class="small soft section-note">{say('team_conflicts_text')}</p>
      <ul>
        {conflicts.map(conflict => (
          <ConflictItem
            key={`${conflict.collection} ${conflict.item} ${conflict.field}`}
            conflict={conflict}
            now={now}
            onSettle={change => onSettle(conflict, change)}
          />
        ))}
      </ul>
    </section>
  );
}

function ConflictItem({
  conflict,
  now,
  onSettle,
}: {
  conflict: Conflict;
  now: Date;
  onSettle: (change: string | null) => void;
}) {
  const { field, sides } = conflict;
  const standing = JSON.stringify(conflict.now);
  const isOfOne = sides.some(({ value }) => JSON.stringify(value) === standing);
  return (
    <li class="item" data-testid="team-conflict">
      <div class="grow stack">
        <div>
          <b class="wrap-any">{titleOf(conflict)}</b>{' '}
          <span class="small faint">
            {thingOf(conflict.collection)} · {sharedField(field)}
          </span>
        </div>
        {!isOfOne && (
          <Side label={say('team_both')} field={field} value={conflict.now} onChoose={() => onSettle(null)} stands />
        )}
        {sides.map(({ change, by, at, value }) => (
          <Side
            key={change}
            label={say('team_by', { member: by, when: moment(at, now) })}
            field={field}
            value={value}
            onChoose={() => onSettle(change)}
            stands={JSON.stringify(value) === standing}
          />
        ))}
      </div>
    </li>
  );
}

interface SideProps {
  label: string;
  field: string;
  value: Conflict['now'];
  /** It is what everybody has at the moment. */
  stands: boolean;
  onChoose: () => void;
}

function Side({ label, field, value, stands, onChoose }: SideProps) {
  return (
    <div class="stack" data-testid="team-side">
      <div class="row">
        <span class="small soft grow">{label}</span>
        {stands && <span class="chip accent">{say('team_stands')}</span>}
        <button type="button" class="button" data-testid="team-choose" onClick={onChoose}>
          {say('team_choose')}
        </button>
      </div>
      <SharedValue field={field} value={value} />
    </div>
  );
}
