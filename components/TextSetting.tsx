import { useState } from 'preact/hooks';

export interface TextSettingProps {
  label: string;
  hint: string;
  rows: number;
  value: string;
  testId: string;
  onSave: (text: string) => void;
}

/** Saved when the field is left. What is being typed is not overwritten by a refresh. */
export function TextSetting({ label, hint, rows, value, testId, onSave }: TextSettingProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <label class="label">
      {label}
      <textarea
        class="field"
        rows={rows}
        data-testid={testId}
        value={typed ?? value}
        onInput={event => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed !== null && typed !== value) onSave(typed);
          setTyped(null);
        }}
      />
      <span class="faint">{hint}</span>
    </label>
  );
}
