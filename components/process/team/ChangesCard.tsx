import { useState } from 'preact/hooks';
import { REMOVED_FIELD } from '../../../core/records/team-field';
import type { TeamChange } from '../../../core/team/document/change';
import type { Team } from '../../../core/team/result';
import { moment } from '../../format';
import { listing, say } from '../../words';
import { isTechnical, sharedField, thingOf, titleOf } from './collection';
import { SharedValue } from './SharedValue';

export interface ChangesCardProps {
  /** Newest first. */
  changes: TeamChange[];
  inAll: number;
  members: Team['members'];
  now: Date;
  onTakeBack: (id: string) => void;
}

const SHOWN = 20;

/** Who changed what, from what to what. Each change can be taken back, which is a change again. */
export function ChangesCard({ changes, inAll, members, now, onTakeBack }: ChangesCardProps) {
  const [member, setMember] = useState('');
  const [shown, setShown] = useState(SHOWN);
  const chosen = member === '' ? changes : changes.filter(({ by }) => by.id === member);
  return (
    <section class="card list" data-testid="team-changes">
      <h2>{say('team_changes', { n: inAll })}</h2>
      {changes.length === 0 && <p class="small soft section-note">{say('team_no_changes')}</p>}
      {members.length > 1 && (
        <div class="section-note">
          <select
            class="select"
            data-testid="team-member"
            aria-label={say('team_of_whom')}
            value={member}
            onChange={event => setMember(event.currentTarget.value)}
          >
            <option value="">{say('team_everybody')}</option>
            {members.map(({ id, name, changes: n }) => (
              <option key={id} value={id}>
                {`${name} (${n})`}
              </option>
            ))}
          </select>
        </div>
      )}
      <ul>
        {chosen.slice(0, shown).map(change => (
          <ChangeItem key={change.id} change={change} now={now} onTakeBack={() => onTakeBack(change.id)} />
        ))}
      </ul>
      {chosen.length > shown && (
        <div class="item">
          <button type="button" class="link" onClick={() => setShown(shown + SHOWN)}>
            {say('team_more', { n: chosen.length - shown })}
          </button>
        </div>
      )}
    </section>
  );
}

function ChangeItem({ change, now, onTakeBack }: { change: TeamChange; now: Date; onTakeBack: () => void }) {
  const [open, setOpen] = useState(false);
  return (
    <li class={open ? 'item open' : 'item'} data-testid="team-change">
      <div class="grow">
        <button type="button" class="plain" aria-expanded={open} onClick={() => setOpen(!open)}>
          <b class="wrap-any">{titleOf(change)}</b> <span class="small faint">{thingOf(change.collection)}</span>
          <div class="small soft wrap-any">{summary(change)}</div>
          <div class="small faint">{say('team_by', { member: change.by.name, when: moment(change.at, now) })}</div>
        </button>
        {open && (
          <div class="stack">
            {change.fields.filter(isTold).map(({ field, from, to }) => (
              <div key={field}>
                <div class="small soft">{sharedField(field)}</div>
                {from !== null && (
                  <>
                    <div class="small faint">{say('team_before')}</div>
                    <SharedValue field={field} value={from} />
                    <div class="small faint">{say('team_after')}</div>
                  </>
                )}
                <SharedValue field={field} value={to} />
              </div>
            ))}
            <div>
              <button type="button" class="button" data-testid="team-take-back" onClick={onTakeBack}>
                {say('team_take_back')}
              </button>
            </div>
          </div>
        )}
      </div>
    </li>
  );
}

function isTold({ field }: TeamChange['fields'][number]): boolean {
  return field !== REMOVED_FIELD && !isTechnical(field);
}

/** "Changed: title, text", "Added", "Removed". */
function summary({ fields, why }: TeamChange): string {
  const presence = fields.find(({ field }) => field === REMOVED_FIELD);
  const names = fields.filter(isTold).map(({ field }) => sharedField(field));
  const what =
    presence?.to === true
      ? say('team_did_remove')
      : presence && presence.from === null
        ? say('team_did_add')
        : presence
          ? say('team_did_return')
          : say('team_did_change', { what: listing(names) });
  return why === 'edit' ? what : `${say(`team_why_${why}`)} · ${what}`;
}
