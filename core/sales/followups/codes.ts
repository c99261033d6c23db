/** Codes of the reasons to follow up, and of what they rest on: see `SALES_CODES`. */
export const FOLLOW_UP_CODES: Record<string, { params: string[]; english: string }> = {
  'followup.question': { params: ['days'], english: 'Asked a question {days} days ago, still unanswered' },
  'followup.question.today': { params: ['hours'], english: 'Asked a question {hours} hours ago, still unanswered' },
  'followup.waiting': { params: ['days'], english: 'Has waited for your answer for {days} days' },
  'followup.waiting.today': { params: ['hours'], english: 'Wrote {hours} hours ago, not answered yet' },
  'followup.slower-than-usual': {
    params: ['hours', 'usualHours'],
    english: 'You usually answer within {usualHours} hours',
  },
  'followup.promise': { params: ['quote', 'days'], english: 'You promised {days} days ago: “{quote}”' },
  'followup.promise.due': { params: ['quote', 'due'], english: 'You promised by {due}: “{quote}”' },
  'followup.their-promise.ahead': { params: ['quote', 'due'], english: 'They promised by {due}: “{quote}”' },
  'followup.their-promise.overdue': {
    params: ['quote', 'due'],
    english: 'They promised by {due}, now past: “{quote}”',
  },
  'followup.out-of-touch': {
    params: ['days', 'usual'],
    english: 'Not in touch for {days} days, usually every {usual}',
  },
  'followup.silence': { params: ['days', 'usual'], english: 'Quiet for {days} days, answers within {usual} as a rule' },
  'followup.silence.no-rhythm': { params: ['days'], english: 'Quiet for {days} days after you wrote' },
  'followup.idle': { params: ['days'], english: 'Nothing has happened on the deal for {days} days' },
  'followup.close-today': { params: [], english: 'Close date is today' },
  'followup.close-near': { params: ['days'], english: 'Close date in {days} days' },
  'followup.close-overdue': { params: ['days'], english: 'Close date passed {days} days ago' },
  'followup.worth': { params: ['amountMinor', 'currency'], english: 'Worth {amount} expected' },
  'followup.no-next-step': { params: [], english: 'No next step agreed' },
  'followup.next-activity': { params: ['days'], english: 'Next activity is already planned in {days} days' },
  'followup.next-activity-missed': { params: ['days'], english: 'Planned activity is {days} days past' },
  'followup.task-due': { params: ['title', 'days'], english: 'Task “{title}” is due in {days} days' },
  'followup.task-overdue': { params: ['title', 'days'], english: 'Task “{title}” is {days} days overdue' },
  'followup.ticket': { params: ['n'], english: 'Has {n} open tickets' },
  'followup.ripe': { params: ['days', 'usual'], english: 'Open for {days} days, won deals close after {usual}' },
  'followup.stale': { params: ['days', 'usual'], english: 'Open for {days} days, far beyond the {usual} of won deals' },
  'followup.asleep': {
    params: ['days', 'longest'],
    english: 'Long asleep: open for {days} days, won deals took {longest} at most',
  },
  'followup.wrote-today': { params: [], english: 'You wrote within the last day' },
  'followup.wrote': { params: ['days'], english: 'You wrote {days} days ago' },
  'followup.reminder': { params: ['days'], english: 'You asked to be reminded, {days} days ago' },
  'followup.repeat': {
    params: ['times', 'gap', 'days', 'expected', 'horizon'],
    english:
      'Bought {times} times, every {gap} days as a rule, last {days} days ago: {expected} purchases expected in {horizon} days',
  },
  'followup.answer': {
    params: ['probability', 'rate'],
    english: '{probability} chance of an answer within a week; {rate} of your mails get one',
  },
  'answers.signal': {
    params: ['n', 'rate'],
    english: 'Chances of an answer are learned from {n} of your mails, {rate} of which were answered within a week',
  },
  'answers.no-signal': {
    params: ['n', 'rate'],
    english:
      'Who answers within a week can’t be foretold from {n} of your mails better than by the usual {rate}, so it plays no part',
  },
  'answers.few': {
    params: ['n', 'more'],
    english: 'Chances of an answer play no part yet: {n} of your mails are a week old, {more} more are needed',
  },
  'followup.nothing': { params: [], english: 'Nothing calls for a message now' },
};
