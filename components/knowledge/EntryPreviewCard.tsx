import type { EntryPreview } from '../../core/support/knowledge/result';
import { Skeleton } from '../Skeleton';
import { fieldName, slotName } from '../tell';
import { say } from '../words';

/** The text as a customer would get it, its slots filled; what is missing is marked. */
export function EntryPreviewCard({ preview, language }: { preview: EntryPreview | null; language: string }) {
  if (preview === null) return <Skeleton />;
  return (
    <section class="card" data-testid="entry-preview">
      <h2>{say('entry_preview')}</h2>
      <p class="small faint">
        {preview.personName === null
          ? say('entry_preview_nobody')
          : say('entry_preview_for', { name: preview.personName })}
      </p>
      <div class="quote" style={{ marginTop: '8px' }} lang={language} data-testid="preview-text">
        {preview.segments.map((segment, index) => {
          if (!('slot' in segment)) return segment.text;
          const name = slotName(segment.slot);
          if (segment.value === null)
            return (
              <mark key={index} class="gap" title={say('entry_gap', { name })}>
                [{name}]
              </mark>
            );
          if (segment.slot === 'answer' || segment.value === '') return segment.value;
          return (
            <span
              key={index}
              class="slot"
              title={segment.field === null ? name : say('slot_source', { name, field: fieldName(segment.field) })}
            >
              {segment.value}
            </span>
          );
        })}
      </div>
    </section>
  );
}
