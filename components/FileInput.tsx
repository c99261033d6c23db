import type { Ref } from 'preact';

export interface FileInputProps {
  accept: string;
  label: string;
  testId: string;
  onFile: (file: File) => void;
  inputRef: Ref<HTMLInputElement>;
}

/** The browser's file chooser without its looks; a button of ours clicks it. The same file can be chosen twice in a row. */
export function FileInput({ accept, label, testId, onFile, inputRef }: FileInputProps) {
  return (
    <input
      ref={inputRef}
      type="file"
      hidden
      accept={accept}
      aria-label={label}
      data-testid={testId}
      onChange={event => {
        const file = event.currentTarget.files?.[0];
        if (file) onFile(file);
        event.currentTarget.value = '';
      }}
    />
  );
}
