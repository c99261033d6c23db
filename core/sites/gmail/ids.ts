import { type Key, siteKey } from '../../records/keys';
import { attribute } from '../query';
import { firstAttribute } from '../shadow';

const withoutHash = (id: string) => id.replace(/^#/, '');

/** `gmail:thread-f:…` from an element that names its thread; the older hex id stands apart, as it may equal a message's. */
export function threadKeyOf(element: Element): Key | null {
  const id = firstAttribute(element, ['data-thread-perm-id', 'data-thread-id']);
  if (id !== null) return siteKey('gmail', withoutHash(id));
  const legacy = attribute(element, 'data-legacy-thread-id');
  return legacy ? siteKey('gmail', `thread/${legacy}`) : null;
}

/** Keys of a message in an open thread: `gmail:msg-f:…`, and its hex id where it has one (a just-sent reply has none yet). */
export function messageKeysOf(element: Element): Key[] {
  const keys: Key[] = [];
  const id = attribute(element, 'data-message-id');
  if (id) keys.push(siteKey('gmail', withoutHash(id)));
  const legacy = attribute(element, 'data-legacy-message-id');
  if (legacy) keys.push(legacyMessageKey(legacy));
  return keys;
}

/** `gmail:message/18c2…`: the key that a list row and the opened message share. */
export function legacyMessageKey(hex: string): Key {
  return siteKey('gmail', `message/${hex}`);
}
