import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, vi } from 'vitest';

// jsdom has no layout: what charts ask of it is answered with nothing.
vi.stubGlobal('matchMedia', () => ({ matches: false, addEventListener: () => undefined }));
vi.stubGlobal(
  'ResizeObserver',
  class {
    observe() {}
    disconnect() {}
  },
);

afterEach(() => {
  // A test may open more than one panel; what is left in the page runs on when the page is gone.
  for (const host of document.querySelectorAll('#app')) render(null, host);
  document.body.replaceChildren();
});

/** Renders into the page of the test and gives the ways to look at it and to use it. */
export async function show(view: ComponentChild) {
  const host = document.createElement('div');
  host.id = 'app';
  document.body.append(host);
  await act(async () => render(view, host));
  await settle();
  const all = (testId: string) => [...host.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`)];
  const one = (testId: string): HTMLElement => {
    const found = all(testId)[0];
    if (!found) throw new Error(`nothing on the page has data-testid="${testId}"`);
    return found;
  };
  return {
    host,
    all,
    one,
    text: (testId: string) => one(testId).textContent ?? '',
    click: (target: string | HTMLElement) => press(typeof target === 'string' ? one(target) : target),
    clickText: (text: string) => {
      const button = [...host.querySelectorAll<HTMLElement>('button')].find(
        ({ textContent }) => textContent?.trim() === text,
      );
      if (!button) throw new Error(`no button says "${text}"`);
      return press(button);
    },
    type: async (testId: string, text: string) => {
      const field = one(testId) as HTMLInputElement;
      await act(async () => {
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        field.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await settle();
    },
    key: async (target: EventTarget, key: string) => {
      await act(async () => {
        target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      });
      await settle();
    },
  };
}

async function press(element: HTMLElement): Promise<void> {
  await act(async () => element.click());
  await settle();
}

/** Lets the answers of the fake services arrive and be drawn. */
export async function settle(): Promise<void> {
  await act(async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  });
}
