import { Checklist } from '../../records/checklist';
import { SalesProcess } from '../../records/sales-process';
import type { Fields, Json } from '../document/json';
import { rows } from './rows';

interface Parts {
  steps?: Json;
  stages?: Json;
}

/** Stages of a pipeline. They refer to the steps, so the two are one value: the stages of one member with the steps of another would fit nothing. */
export const processes = rows<'processes'>({
  store: 'processes',
  schema: SalesProcess,
  fields: ['format', 'version', 'name', 'of', 'stages'],
  title: ({ name, of }) => [name, ...Object.values(of ?? {})].find(each => typeof each === 'string') ?? '',
  shared: ({ format, version, name, of, steps, stages, sample }) =>
    sample ? null : ({ format, version, name, of, stages: { steps, stages } } as unknown as Fields),
  value(id, { stages: parts, ...fields }, before, at) {
    const { steps, stages } = (parts ?? {}) as Parts;
    // What deals did before this user had these stages is not held against them.
    return { ...fields, id, steps, stages, acceptedAt: before?.acceptedAt ?? at, editedAt: at, sample: false };
  },
});

/** The questions by which leads are qualified. */
export const checklists = rows<'checklists'>({
  store: 'checklists',
  schema: Checklist,
  fields: ['format', 'version', 'items'],
  title: () => '',
  shared: ({ format, version, items, sample }) => (sample ? null : ({ format, version, items } as unknown as Fields)),
  value: (id, fields, _before, at) => ({ ...fields, id, editedAt: at, sample: false }),
});
