import type { ComponentChildren } from 'preact';

export interface StatusLineProps {
  /** `warn`: old or partial; `none`: nothing to rest on. */
  state: 'good' | 'warn' | 'none';
  text: string;
  children?: ComponentChildren;
}

/** What the view rests on, always in the same place. */
export function StatusLine({ state, text, children }: StatusLineProps) {
  return (
    <div class="seen">
      <span class={state === 'good' ? 'dot' : `dot ${state}`} aria-hidden="true" />
      <span class="grow cut" title={text} data-testid="coverage">
        {text}
      </span>
      {children}
    </div>
  );
}
