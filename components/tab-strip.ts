import { useEffect, useRef } from 'preact/hooks';

/**
 * Behaviour of a row of tabs: arrow keys, Home and End go from one to the next, one of them is in the order of the Tab key, and the chosen one is
 * scrolled into sight where they don't all fit. Each tab's button carries its name in `data-<attribute>`.
 */
export function useTabStrip<T extends string>(
  attribute: string,
  names: readonly T[],
  chosen: T,
  onShow: (name: T) => void,
) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const tab = list.current?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (tab && list.current)
      list.current.scrollLeft = tab.offsetLeft - (list.current.clientWidth - tab.offsetWidth) / 2;
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = names.indexOf(chosen);
    const targets: Record<string, number> = {
      ArrowRight: (at + 1) % names.length,
      ArrowLeft: (at + names.length - 1) % names.length,
      Home: 0,
      End: names.length - 1,
    };
    const next = names[targets[event.key] ?? -1];
    if (next === undefined) return;
    event.preventDefault();
    onShow(next);
    list.current?.querySelector<HTMLElement>(`[data-${attribute}="${next}"]`)?.focus();
  };
  return { list, onKeyDown };
}
