import { useTabStrip } from '../tab-strip';
import { say } from '../words';
import type { SectionId } from './process-flow';
import { SECTIONS } from './sections';

/** The sections of the process in one line under the tabs. */
export function ProcessNav({ section, onShow }: { section: SectionId; onShow: (section: SectionId) => void }) {
  const ids = SECTIONS.map(({ id }) => id);
  const { list, onKeyDown } = useTabStrip('section', ids, section, onShow);
  return (
    <div ref={list} class="sections" role="tablist" aria-label={say('sections')} onKeyDown={onKeyDown}>
      {SECTIONS.map(({ id, title }) => (
        <button
          key={id}
          type="button"
          class="section"
          role="tab"
          id={`section-${id}`}
          data-section={id}
          aria-selected={id === section}
          aria-controls="view"
          tabIndex={id === section ? 0 : -1}
          onClick={() => onShow(id)}
        >
          {say(title)}
        </button>
      ))}
    </div>
  );
}
