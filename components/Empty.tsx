import type { ComponentChildren } from 'preact';

/** Nothing yet: what it is for, and what to do. */
export function Empty({ title, text, children }: { title: string; text: string; children?: ComponentChildren }) {
  return (
    <section class="card empty across" data-testid="empty">
      <b>{title}</b>
      <p class="soft">{text}</p>
      {children && <div class="actions">{children}</div>}
    </section>
  );
}
