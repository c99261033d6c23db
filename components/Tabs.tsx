import { useRef } from 'preact/hooks';
import { VIEWS, type View } from './model';
import { say } from './words';

export interface TabsProps {
  view: View;
  /** Follow-ups worth the time, or null while unknown. */
  worthwhile: number | null;
  onShow: (view: View) => void;
}

/** Arrow keys, Home and End go from tab to tab; one of them is in the order of the Tab key. */
export function Tabs({ view, worthwhile, onShow }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = VIEWS.indexOf(view);
    const targets: Record<string, number> = {
      ArrowRight: (at + 1) % VIEWS.length,
      ArrowLeft: (at + VIEWS.length - 1) % VIEWS.length,
      Home: 0,
      End: VIEWS.length - 1,
    };
    const next = VIEWS[targets[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={say('views')} onKeyDown={onKeyDown}>
      {VIEWS.map(name => (
        <button
          key={name}
          type="button"
          class="tab"
          role="tab"
          id={`tab-${name}`}
          data-view={name}
          aria-selected={name === view}
          aria-controls="view"
          tabIndex={name === view ? 0 : -1}
          onClick={() => onShow(name)}
        >
          {say(`view_${name}`)}
          {name === 'followups' && worthwhile !== null && worthwhile > 0 && (
            <span class="badge num">{worthwhile > 99 ? '99+' : worthwhile}</span>
          )}
        </button>
      ))}
    </div>
  );
}
