import { expect, test } from 'vitest';
import { statusOfStage } from '../../core/sites/stage-status';

test.each([
  ['Closed Won', 'won'],
  ['closed  lost', 'lost'],
  ['赢单', 'won'],
  ['失注', 'lost'],
  ['Gewonnen', 'won'],
  ['Negotiation/Review', 'open'],
  ['Contract sent', 'open'],
  ['Security Review', null],
  ['Won over the board', null],
  ['', null],
])('%j: %s', (stage, status) => {
  expect(statusOfStage(stage)).toBe(status);
});
