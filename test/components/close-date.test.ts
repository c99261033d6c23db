import { beforeEach, expect, test } from 'vitest';
import { closeNote } from '../../components/close-date';
import { NOW } from './sample-values';
import { useTexts } from './texts';

beforeEach(() => useTexts());

test('a close date to come, or of today, is a date', () => {
  expect(closeNote('2026-12-12', NOW)).toEqual({ text: 'closes Dec 12', passed: false });
  expect(closeNote('2026-11-22', NOW)).toEqual({ text: 'closes Nov 22', passed: false });
});

test('a close date in the past is said to have passed', () => {
  expect(closeNote('2026-11-21', NOW)).toEqual({ text: 'close date passed 1 day ago', passed: true });
  expect(closeNote('2026-09-18', NOW)).toEqual({ text: 'close date passed 65 days ago', passed: true });
});

test('without a close date nothing is said', () => {
  expect(closeNote(null, NOW)).toBeNull();
});
