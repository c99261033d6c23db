import { say } from './words';

export interface Basis {
  text: string;
  testId?: string;
}

/** What a figure rests on: the first, most important line is always visible, the others on demand. */
export function RestsOn({ lines }: { lines: Basis[] }) {
  const [first, ...others] = lines;
  if (!first) return null;
  return (
    <div class="rests">
      <p class="faint small" data-testid={first.testId}>
        {first.text}
      </p>
      {others.length > 0 && (
        <details data-testid="rests-on">
          <summary>{say('rests_on')}</summary>
          <ul class="bullets faint small">
            {others.map(({ text, testId }) => (
              <li key={text} data-testid={testId}>
                {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
