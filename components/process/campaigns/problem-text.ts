import type { Words } from '../../../core/records/result';
import { say } from '../../words';
import { conditionFieldName } from '../conditions/condition-text';

/** What is wrong with a condition: a field that there is not any more, a question that nobody can meet, or a tree that is none. */
export function problemText({ code, params = {} }: Words): string {
  const field = typeof params.field === 'string' ? conditionFieldName(params.field) : '–';
  if (code === 'condition.unknown-field' || code === 'condition.other-kind')
    return say('segment_field_gone', { field });
  if (code === 'condition.never-field') return say('segment_never', { field });
  return say('segment_broken');
}
