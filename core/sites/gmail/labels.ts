import { SHORT_LIMIT } from '../../records/limits';
import { isAuthored } from '../authored';
import { all, attribute } from '../query';
import { cut, textOf } from '../text-of';
import { isVisible } from '../visible';

const MOST = 50;

/** The label whose list is in view, or of whose list a thread was opened: `#label/Clients%2FNorth/p2` → `Clients/North`. */
function labelOfAddress(url: URL): string | null {
  const name = /^#label\/([^/?]+)/.exec(url.hash)?.[1];
  if (name === undefined) return null;
  try {
    return decodeURIComponent(name.replace(/\+/g, ' '));
  } catch {
    return null;
  }
}

/** Labels of a thread or row as Gmail shows them, with the one that the address names, each once. */
export function labelsIn(
  roots: readonly ParentNode[],
  marks: readonly [css: string, attribute: string][],
  url: URL,
): string[] {
  const own = labelOfAddress(url);
  const found = new Set(own === null ? [] : [own]);
  for (const root of roots) {
    for (const [css, name] of marks) {
      for (const mark of all(root, css)) {
        if (isAuthored(mark) || !isVisible(mark)) continue;
        const label = attribute(mark, name) || textOf(mark);
        if (label !== '') found.add(cut(label, SHORT_LIMIT));
      }
    }
  }
  return [...found].slice(0, MOST);
}
