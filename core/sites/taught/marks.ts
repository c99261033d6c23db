import { attribute, member, nameOf } from '../query';
import { isIdentifier, labelText, mayBeLabel } from './words';

/** A stable mark of an element: an attribute and its value. */
export interface Mark {
  attribute: string;
  /** null: the attribute is there, whatever it says. */
  value: string | null;
}

/** Attributes that frameworks make up anew, or that hold state. */
const UNSTABLE =
  /^data-(?:v-|reactid|react-|ember|ng-|state|selected|active|hover|focus|open|expanded|index|row-?index|sort|theme)/;
/** What pages bind to a value of their own data: names of the program's fields. */
const BOUND = new Set(['ng-bind', 'ng-bind-html', 'ng-model', 'v-model', 'formcontrolname']);
const NAMED = new Set(['name', 'id', 'itemprop', 'headers']);
const GENERIC_ROLE = /^(?:cell|gridcell|row|presentation|none|group|generic|button|link|tab|img)$/;

function attributeNames(element: Element): string[] {
  return (member(element, 'getAttributeNames') as () => string[]).call(element);
}

/** Marks of an element that name a place, best first. `value` is what stands there: an attribute that repeats it is no mark. */
export function marksOf(element: Element, value: string): Mark[] {
  const shown = labelText(value);
  const repeats = (text: string) => {
    const plain = labelText(text);
    return shown !== '' && (shown.includes(plain) || plain.includes(shown));
  };
  return attributeNames(element)
    .flatMap((name): Mark[] => {
      const text = attribute(element, name) ?? '';
      const named = NAMED.has(name) || (/^data-[a-z0-9_.:-]{1,60}$/.test(name) && !UNSTABLE.test(name));
      if (named && isIdentifier(text) && !repeats(text)) return [{ attribute: name, value: text }];
      if (name === 'role' && isIdentifier(text) && !GENERIC_ROLE.test(text)) return [{ attribute: name, value: text }];
      if (name === 'aria-label' && mayBeLabel(text) && !repeats(text)) return [{ attribute: name, value: text }];
      const bound = BOUND.has(name) ? /^[a-z_$][\w$.]{1,58}/i.exec(text)?.[0] : undefined;
      if (bound !== undefined) return [{ attribute: name, value: bound }];
      // The record's own id: not kept, but that the attribute is there may tell the place.
      if (named && name.startsWith('data-')) return [{ attribute: name, value: null }];
      return [];
    })
    .sort((a, b) => Number(a.value === null) - Number(b.value === null))
    .slice(0, 4);
}

/** Classes that read like words. Classes of a build's hash are none. */
export function classesOf(element: Element): string[] {
  const text = attribute(element, 'class') ?? '';
  return text
    .split(/\s+/)
    .filter(name => isIdentifier(name) && name.length > 2)
    .slice(0, 6);
}

/** `[name="value"]` for a query, `[name]` where the value does not matter. */
export function markSelector({ attribute: name, value }: Mark): string {
  const escaped = name.replace(/[.:]/g, '\\$&');
  if (value === null) return `[${escaped}]`;
  // Of a formula only the name at its head is kept.
  return `[${escaped}${BOUND.has(name) ? '^' : ''}="${value.replace(/["\\]/g, '\\$&')}"]`;
}

/** `.name` for a query; the name holds letters, digits, `-`, `_`, `.` and `:`. */
export function classSelector(name: string): string {
  return `[class~="${name.replace(/["\\]/g, '\\$&')}"]`;
}

/** Names of the elements inside, each once. */
export function namesInside(element: Element): string[] {
  const inside = (member(element, 'getElementsByTagName') as (name: string) => HTMLCollectionOf<Element>).call(
    element,
    '*',
  );
  return [...new Set(Array.from(inside, nameOf))].filter(name => /^[a-z][a-z0-9-]{0,60}$/.test(name));
}
