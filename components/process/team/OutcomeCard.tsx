import type { Exchanged, RefusedFile, RefusedItem } from '../../../core/team/result';
import { moment } from '../../format';
import { knows, say } from '../../words';
import { sharedField, thingOf, titleOf } from './collection';

/** What the latest exchange brought, and what of it was refused, with place and reason. */
export function OutcomeCard({ outcome, now }: { outcome: Exchanged; now: Date }) {
  const { arrived, files, refusedFiles, refusedItems } = outcome;
  return (
    <section class="card list" data-testid="team-outcome">
      <h2>{say(arrived.length === 0 ? 'team_came_nothing' : 'team_came', { n: arrived.length })}</h2>
      <ul>
        {files.map(({ file, member, savedAt, changes }) => (
          <li key={file} class="item" data-testid="team-file">
            <div class="grow">
              <b class="wrap-any">{member}</b>
              <div class="small soft">{say('team_file_saved', { when: moment(savedAt, now) })}</div>
            </div>
            <span class="small faint num">{say('team_n_changes', { n: changes })}</span>
          </li>
        ))}
        {refusedFiles.map(refused => (
          <li key={refused.file} class="item" data-testid="team-refused-file">
            <div class="grow">
              <b class="wrap-any">{refused.file}</b>
              <p class="small bad-text">{whyFile(refused)}</p>
            </div>
          </li>
        ))}
        {refusedItems.map(refused => (
          <li key={`${refused.collection} ${refused.item}`} class="item" data-testid="team-refused-item">
            <div class="grow">
              <b class="wrap-any">{titleOf(refused)}</b> <span class="small faint">{thingOf(refused.collection)}</span>
              <p class="small bad-text wrap-any">{whyItem(refused)}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function whyFile({ why, place }: RefusedFile): string {
  const reason = say(`team_file_${why}`);
  return place === null ? reason : say('team_at_place', { reason, place });
}

function whyItem({ reason, place }: RefusedItem): string {
  const told = knows(`team_item_${reason}`) ? say(`team_item_${reason}`) : say('team_item_wrong', { reason });
  return place === ''
    ? told
    : say('team_at_place', { reason: told, place: place.split('.').map(sharedField).join(' › ') });
}
