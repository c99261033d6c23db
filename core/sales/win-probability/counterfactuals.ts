import type { Deal } from '../../records/records';
import type { Words } from '../../records/result';
import { addDays } from '../../records/time';
import { silentDays } from './course';
import type { Look } from './field';
import type { WinModel } from './model';

/** The chance of the same deal with one fact changed, by the same model. */
export interface Counterfactual {
  /** What would be otherwise. */
  words: Words;
  /** 0…1 */
  probability: number;
}

/** Changes of the probability smaller than this are not worth a line. */
const LEAST_CHANGE = 0.01;
const MOST = 3;
const WAIT_DAYS = 14;

/**
 * What the model would say of the deal with one fact changed: an answer today, the next stage, one more person, another push of the close date, or two weeks in which nothing
 * happens. Only facts that the chosen model uses and knows of this deal are changed, so there are none without a signal. They tell what goes together in the user's closed
 * deals, not what causes what.
 *
 * @returns at most three that move the probability by a hundredth or more, the largest first
 */
export function counterfactuals(model: WinModel, deal: Deal): Counterfactual[] {
  if (model.used.length === 0 || deal.status !== 'open') return [];
  const now = model.lookAt(deal);
  const present = model.predict(deal, now);
  const isUsed = (code: string) => model.used.includes(code) && present.told.includes(code);
  const supposed = [
    isUsed('win.silence') ? answered(now) : null,
    isUsed('win.stage') ? nextStage(now, model.stages) : null,
    isUsed('win.people') ? joined(now) : null,
    isUsed('win.pushes') ? pushed(now) : null,
    ['win.silence', 'win.age', 'win.stage-time'].some(isUsed) ? waited(now) : null,
  ];
  return supposed
    .flatMap((each): Counterfactual[] => {
      if (each === null) return [];
      const { probability, told } = model.predict(each.look.deal, each.look);
      // Where time takes the deal beyond all that closed deals tell of, the model falls silent: that is no change for the better or worse.
      const fallsSilent = each.words.code === 'win.if.wait' && present.told.some(code => !told.includes(code));
      return fallsSilent ? [] : [{ words: each.words, probability }];
    })
    .filter(({ probability }) => Math.abs(probability - present.probability) >= LEAST_CHANGE)
    .sort((a, b) => Math.abs(b.probability - present.probability) - Math.abs(a.probability - present.probability))
    .slice(0, MOST);
}

interface Supposed {
  words: Words;
  look: Look;
}

function answered(now: Look): Supposed | null {
  if (silentDays(now.course, now.day) === 0) return null;
  return { words: { code: 'win.if.answer', params: {} }, look: { ...now, course: heardToday(now) } };
}

function joined(now: Look): Supposed {
  const course = heardToday(now);
  const marks = [...(course.joined ?? []), { day: now.day, recordId: now.deal.id }];
  return { words: { code: 'win.if.person', params: {} }, look: { ...now, course: { ...course, joined: marks } } };
}

function heardToday({ course, deal, day }: Look): Look['course'] {
  return { ...course, heard: [...(course.heard ?? []), { day, recordId: deal.id }] };
}

function pushed(now: Look): Supposed {
  const marks = [...(now.course.pushed ?? []), { day: now.day, recordId: now.deal.id }];
  return { words: { code: 'win.if.pushed', params: {} }, look: { ...now, course: { ...now.course, pushed: marks } } };
}

function nextStage(now: Look, stages: readonly string[]): Supposed | null {
  const { deal, day } = now;
  const stage = deal.stage === null ? -1 : stages.indexOf(deal.stage);
  const next = stage === -1 ? undefined : stages[stage + 1];
  if (next === undefined) return null;
  return {
    words: { code: 'win.if.stage', params: { stage: next } },
    look: { ...now, deal: { ...deal, stage: next, stageSince: day } },
  };
}

function waited(now: Look): Supposed {
  return {
    words: { code: 'win.if.wait', params: { days: WAIT_DAYS } },
    look: { ...now, day: addDays(now.day, WAIT_DAYS) },
  };
}
