import { expect, test } from 'vitest';
import { priorityOfTicket, statusOfTicket } from '../../core/sites/ticket-words';

test.each([
  ['Open', 'open'],
  [' Waiting on  Customer ', 'pending'],
  ['on-hold', 'pending'],
  ['Gelöst', 'solved'],
  ['已关闭', 'closed'],
  ['Nouveau', 'new'],
  ['Wartet auf Werk 3', null],
  ['', null],
])('the status "%s" is %s', (name, status) => {
  expect(statusOfTicket(name)).toBe(status);
});

test.each([
  ['Medium', 'normal'],
  ['Dringend', 'urgent'],
  ['高', 'high'],
  ['P1', null],
])('the priority "%s" is %s', (name, priority) => {
  expect(priorityOfTicket(name)).toBe(priority);
});
