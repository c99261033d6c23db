import { useRef } from 'preact/hooks';
import type { TaughtReader } from '../../core/records/taught';
import { FileInput } from '../FileInput';
import { say } from '../words';
import { TaughtItem } from './TaughtItem';
import type { TeachActions } from './teach-actions';
import type { Teacher } from './teacher';

export interface TaughtCardProps {
  readers: readonly TaughtReader[];
  teacher: Teacher;
  actions: TeachActions;
}

/** Every taught reader, and the way to take one from somebody else. */
export function TaughtCard({ readers, teacher, actions }: TaughtCardProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <section class="card stack" data-testid="taught-card">
      <h2>{say('taught_title')}</h2>
      <p class="small soft">{say(readers.length === 0 ? 'taught_none' : 'taught_text')}</p>
      <div>
        {readers.map(reader => (
          <TaughtItem
            key={reader.id}
            reader={reader}
            teacher={teacher}
            onSave={changed => void actions.save(changed)}
            onGrant={actions.grant}
            onExport={() => actions.exportFile(reader)}
            onRemove={() =>
              void actions.remove(reader, !readers.some(one => one !== reader && one.host === reader.host))
            }
          />
        ))}
      </div>
      <div class="actions">
        <button type="button" class="button" data-testid="taught-import" onClick={() => input.current?.click()}>
          {say('taught_import')}
        </button>
      </div>
      <FileInput
        inputRef={input}
        testId="taught-file"
        label={say('taught_import')}
        accept=".json,application/json"
        onFile={file => void actions.importFile(file)}
      />
    </section>
  );
}
