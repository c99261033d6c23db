import { useEffect, useRef } from 'preact/hooks';
import type { View } from './model';
import { say } from './words';

export interface TabsProps {
  views: readonly View[];
  view: View;
  /** Follow-ups worth the time, or null while unknown. */
  worthwhile: number | null;
  onShow: (view: View) => void;
}

/** Arrow keys, Home and End go from tab to tab; one of them is in the order of the Tab key. */
export function Tabs({ views, view, worthwhile, onShow }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    // In a panel too narrow for all tabs (Firefox allows 200 px) the chosen one is scrolled into sight.
    if (chosen && list.current) list.current.scrollLeft = chosen.offsetLeft - list.current.clientWidth / 2;
  }, [view]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = views.indexOf(view);
    const targets: Record<string, number> = {
      ArrowRight: (at + 1) % views.length,
      ArrowLeft: (at + views.length - 1) % views.length,
      Home: 0,
      End: views.length - 1,
    };
    const next = views[targets[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelector<HTMLElement>(`[data-view="${next}"]`)?.focus();
  };
  return (
    <div ref={list} class="tabs" role="tablist" aria-label={say('views')} onKeyDown={onKeyDown}>
      {views.map(name => (
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
