import type { View } from './model';
import { useTabStrip } from './tab-strip';
import { say } from './words';

export interface TabsProps {
  views: readonly View[];
  view: View;
  /** Follow-ups worth the time, or null while unknown. */
  worthwhile: number | null;
  onShow: (view: View) => void;
}

/** One tab for each view. */
export function Tabs({ views, view, worthwhile, onShow }: TabsProps) {
  const { list, onKeyDown } = useTabStrip('view', views, view, onShow);
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
