import { useRef, useState } from 'preact/hooks';
import type { FindHit } from '../../services';
import { say } from '../../words';

export interface PersonPickerProps {
  /** Best first. */
  onFind: (query: string) => Promise<FindHit[]>;
  onChoose: (hit: FindHit) => void;
  label: string;
}

const SHOWN = 6;

/** Finds a person by name, address or company. */
export function PersonPicker({ onFind, onChoose, label }: PersonPickerProps) {
  const [query, setQuery] = useState('');
  const [hits, setHits] = useState<FindHit[]>([]);
  const newest = useRef('');
  const ask = async (text: string) => {
    setQuery(text);
    newest.current = text;
    const found = text.trim() === '' ? [] : await onFind(text).catch(() => []);
    // The answer to the newest question counts.
    if (newest.current === text) setHits(found.slice(0, SHOWN));
  };
  return (
    <div class="stack tight">
      <input
        type="search"
        class="field"
        data-testid="pick-person"
        aria-label={label}
        placeholder={label}
        value={query}
        onInput={event => void ask(event.currentTarget.value)}
      />
      {query.trim() !== '' && hits.length === 0 && <p class="small soft">{say('find_none')}</p>}
      {hits.length > 0 && (
        <ul class="picks" data-testid="picks">
          {hits.map(hit => (
            <li key={hit.id}>
              <button
                type="button"
                class="plain"
                onClick={() => {
                  void ask('');
                  onChoose(hit);
                }}
              >
                <b class="wrap-any">{hit.title}</b> <span class="soft small wrap-any">{hit.detail}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
