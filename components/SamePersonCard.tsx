import type { Identity, MergeSuggestion, PersonShort } from '../core/identity/result';
import { date } from './format';
import { siteName } from './tell';
import { say } from './words';

export interface SamePersonCardProps {
  identity: Identity;
  /** Only what concerns this person; null for all. */
  about: string | null;
  now: Date;
  onJoin: (a: string, b: string) => void;
  onApart: (a: string, b: string) => void;
  onSplit: (a: string, b: string) => void;
  onOpen: (id: string) => void;
}

const SHOWN = 10;

/** People who might be one person, each with the evidence; and those that the user made one, which can be split again. */
export function SamePersonCard({ identity, about, now, ...on }: SamePersonCardProps) {
  const suggestions = identity.suggestions.filter(({ a, b }) => about === null || a.id === about || b.id === about);
  const joined = identity.joined.filter(({ id }) => about === null || id === about);
  if (suggestions.length === 0 && joined.length === 0) return null;
  return (
    <section class="card across" data-testid="same-person">
      <h2>{say('same_title')}</h2>
      {suggestions.slice(0, SHOWN).map(suggestion => (
        <div key={`${suggestion.a.id} ${suggestion.b.id}`} class="pair" data-testid="merge-suggestion">
          {about === null && <PersonName person={suggestion.a} onOpen={on.onOpen} />}
          <PersonName person={suggestion.b.id === about ? suggestion.a : suggestion.b} onOpen={on.onOpen} />
          <p class="small soft" data-testid="evidence">
            {evidence(suggestion)}
          </p>
          <div class="actions">
            <button
              type="button"
              class="button"
              data-testid="join"
              onClick={() => on.onJoin(suggestion.a.id, suggestion.b.id)}
            >
              {say('same_join')}
            </button>
            <button
              type="button"
              class="button quiet"
              data-testid="keep-apart"
              onClick={() => on.onApart(suggestion.a.id, suggestion.b.id)}
            >
              {say('same_apart')}
            </button>
          </div>
        </div>
      ))}
      {suggestions.length > SHOWN && <p class="small faint">{say('table_more', { n: suggestions.length - SHOWN })}</p>}
      {joined.slice(0, SHOWN).map(({ a, b, at }) => (
        <div key={`${a.id} ${b.id}`} class="known" data-testid="joined">
          <div class="grow">
            <div class="wrap-any">{[nameOf(a), nameOf(b)].join(' + ')}</div>
            <div class="small faint">{say('same_joined', { day: date(at, now) })}</div>
          </div>
          <button type="button" class="button" data-testid="split" onClick={() => on.onSplit(a.id, b.id)}>
            {say('same_split')}
          </button>
        </div>
      ))}
    </section>
  );
}

function PersonName({ person, onOpen }: { person: PersonShort; onOpen: (id: string) => void }) {
  const detail = [person.name === null ? null : person.detail, ...person.sites.map(siteName)].filter(Boolean);
  return (
    <div>
      <button type="button" class="plain" onClick={() => onOpen(person.id)}>
        <b class="wrap-any">{nameOf(person)}</b>
      </button>
      <span class="small soft wrap-any block">{detail.join(' · ')}</span>
    </div>
  );
}

function nameOf({ name, detail }: PersonShort): string {
  return name ?? detail ?? say('unnamed');
}

function evidence({ a, b, evidence }: MergeSuggestion): string {
  const reasons = evidence.map(({ code, params }) => say(code, params ?? {})).join(', ');
  const sameName =
    evidence.every(({ code }) => code !== 'identity.alias-address') && a.name !== null && b.name !== null;
  return say(sameName ? 'same_why_name' : 'same_why', { reasons });
}
