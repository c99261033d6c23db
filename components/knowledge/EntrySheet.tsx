import { useEffect, useRef, useState } from 'preact/hooks';
import type { EntryFields, EntryPreview, EntryVersion } from '../../core/support/knowledge/result';
import { SheetHead } from '../SheetHead';
import { say } from '../words';
import { EntryForm } from './EntryForm';
import { EntryPreviewCard } from './EntryPreviewCard';
import type { EntryToSave } from './library';
import { VersionsCard } from './VersionsCard';

export interface EntrySheetProps {
  /** null: a new one. */
  id: string | null;
  kind: EntryToSave['kind'];
  /** As stored, or what a new one starts from. */
  fields: EntryFields;
  /** What was typed earlier and not saved. */
  unsaved: EntryFields | null;
  categories: string[];
  slots: string[];
  versions: EntryVersion[];
  now: Date;
  onPreview: (fields: EntryFields) => Promise<EntryPreview>;
  onTyped: (fields: EntryFields) => void;
  onSave: (fields: EntryFields) => void;
  onRemove: () => void;
  onClose: () => void;
}

/** The preview follows the typing when it rests for so long, in milliseconds. */
const PREVIEW_MS = 150;

/** One article, template or macro: its text with a live preview as a reply, its slots, its versions. */
export function EntrySheet(props: EntrySheetProps) {
  const { id, kind, fields: stored, unsaved, versions, now, ...on } = props;
  const [fields, setFields] = useState(unsaved ?? stored);
  const [preview, setPreview] = useState<EntryPreview | null>(null);
  const version = JSON.stringify(stored);
  const base = useRef(version);
  // Restored, undone or changed elsewhere: the editor follows, unless the user has typed something else meanwhile.
  useEffect(() => {
    if (base.current !== version && JSON.stringify(fields) === base.current) setFields(stored);
    base.current = version;
  }, [version]);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(
      () =>
        void on.onPreview(fields).then(
          shown => current && setPreview(shown),
          () => current && setPreview(null),
        ),
      PREVIEW_MS,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [JSON.stringify(fields)]);
  const changed = JSON.stringify(fields) !== version;
  const change = (next: EntryFields) => {
    setFields(next);
    on.onTyped(next);
  };
  const title = id === null ? say(`knowledge_new_${kind}`) : stored.title;
  return (
    <>
      <SheetHead title={title} onClose={on.onClose} />
      <EntryForm
        kind={kind}
        isNew={id === null}
        fields={fields}
        changed={changed}
        categories={on.categories}
        slots={on.slots}
        onChange={change}
        onSave={() => on.onSave(fields)}
        onDiscard={() => change(stored)}
        onRemove={on.onRemove}
      />
      <EntryPreviewCard preview={preview} language={fields.language} />
      {versions.length > 1 && <VersionsCard versions={versions} now={now} onRestore={of => on.onSave(of.fields)} />}
    </>
  );
}
