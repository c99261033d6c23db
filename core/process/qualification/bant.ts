import type { Checklist } from '../../records/checklist';
import type { Instant } from '../../records/time';

/** Budget, authority, need, timing: four questions of the same weight. Three of them are steps of the ready process too, and ticked once. */
export function bant(now: Instant): Checklist {
  const step = (id: string) => ({ id, text: null, weight: 1, by: { needs: 'step' as const, step: id } });
  return {
    format: 'sidelight-checklist',
    version: 1,
    id: 'qualification',
    items: [
      step('budget'),
      { id: 'authority', text: null, weight: 1, by: { needs: 'decision-maker' } },
      step('need'),
      step('timing'),
    ],
    editedAt: now,
    sample: false,
  };
}
