import type { StageVisit } from '../history/stage-visits';
import { stagePosition } from './stage-words';

/** Deals that must have passed two stages in one direction before history outweighs the words. */
const ENOUGH_MOVES = 3;

/**
 * Stages in the order of the process. Which of two comes first is what most deals did; where too few passed both, the usual meaning of
 * their words; then the alphabet. A stage ranks by the number of others that it comes before (Copeland's method), so circles are no trouble.
 */
export function stageOrder(stages: Iterable<string>, histories: Iterable<readonly StageVisit[]>): string[] {
  const names = [...new Set(stages)].sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const size = names.length;
  const before = new Int32Array(size * size);
  for (const visits of histories) {
    const seen = [...new Set(visits.map(visit => index.get(visit.stage)))].filter(at => at !== undefined);
    for (let i = 0; i < seen.length; i++) {
      for (let j = i + 1; j < seen.length; j++) {
        const cell = (seen[i] as number) * size + (seen[j] as number);
        before[cell] = (before[cell] as number) + 1;
      }
    }
  }
  const precedes = (a: number, b: number): number => {
    const forth = before[a * size + b] as number;
    const back = before[b * size + a] as number;
    if (Math.abs(forth - back) >= ENOUGH_MOVES) return Math.sign(forth - back);
    const byWords = (stagePosition(names[b] as string) ?? 0.5) - (stagePosition(names[a] as string) ?? 0.5);
    return byWords !== 0 ? Math.sign(byWords) : Math.sign(forth - back) || Math.sign(b - a);
  };
  const wins = names.map((_, a) => names.reduce((sum, _name, b) => sum + (a === b ? 0 : precedes(a, b)), 0));
  return names
    .map((name, at) => ({ name, wins: wins[at] as number }))
    .sort((a, b) => b.wins - a.wins || (a.name < b.name ? -1 : 1))
    .map(entry => entry.name);
}
