import { useEffect, useRef, useState } from 'preact/hooks';
import type { FindHit } from './services';
import { say } from './words';

export interface FindBoxProps {
  hits: FindHit[];
  onFind: (query: string) => void;
  onChoose: (hit: FindHit) => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && /^(input|textarea|select)$/i.test(target.tagName);
}

/** "/" focuses it, the arrows go through the results, Enter opens one, Esc leaves. */
export function FindBox({ hits, onFind, onChoose }: FindBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const open = query.trim() !== '';
  const ask = (text: string) => {
    setQuery(text);
    setAt(0);
    onFind(text);
  };
  const choose = (hit: FindHit | undefined) => {
    if (!hit) return;
    ask('');
    onChoose(hit);
  };

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener('keydown', focus);
    return () => document.removeEventListener('keydown', focus);
  }, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      ask('');
      input.current?.blur();
    } else if (event.key === 'Enter') choose(hits[at]);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (hits.length > 0) setAt((at + step + hits.length) % hits.length);
    }
  };

  return (
    <search class="find">
      <input
        ref={input}
        class="field"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={say('find_placeholder')}
        aria-expanded={open}
        aria-controls="find-hits"
        aria-activedescendant={open && hits.length > 0 ? `find-hit-${at}` : undefined}
        placeholder={say('find_placeholder')}
        data-testid="find"
        value={query}
        onInput={event => ask(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {!open && (
        <span class="key" aria-hidden="true">
          /
        </span>
      )}
      <div id="find-hits" class="hits" hidden={!open} role="listbox" aria-label={say('find_results')}>
        {hits.map((hit, index) => (
          // Keys are handled by the input, which keeps the focus; a press must not take it away before the click.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={hit.id}
            id={`find-hit-${index}`}
            class="hit"
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={event => event.preventDefault()}
            onClick={() => choose(hit)}
          >
            <div class="row tight">
              <b class="cut grow">{hit.title}</b>
              <span class="faint small">{say(`kind_${hit.kind}`)}</span>
            </div>
            {hit.detail !== null && <div class="soft small cut">{hit.detail}</div>}
          </div>
        ))}
        {open && hits.length === 0 && (
          <div class="hit soft" role="option" aria-selected={false} aria-disabled tabIndex={-1}>
            {say('find_none')}
          </div>
        )}
      </div>
    </search>
  );
}
