import { Sequence } from '../../records/sequence';
import type { Fields } from '../document/json';
import { rows } from './rows';

/** Series of contacts. Who is in them is never shared, and stays where it is when a sequence is changed or removed. */
export const sequences = rows<'sequences'>({
  store: 'sequences',
  schema: Sequence,
  fields: ['name', 'steps', 'stops'],
  title: ({ name }) => (typeof name === 'string' ? name : ''),
  shared: ({ name, steps, stops }) => ({ name, steps, stops }) as unknown as Fields,
  value: (id, fields, before, at) => ({ ...fields, id, createdAt: before?.createdAt ?? at, changedAt: at }),
});
