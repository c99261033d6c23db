import { DEAL_CODES } from './deals/codes';
import { FOLLOW_UP_CODES } from './followups/codes';
import { PLAN_CODES } from './plan/codes';
import { REPORT_CODES } from './report/codes';

/**
 * Every `Words` and `Reason` code that the sales analyses give, with the names of its parameters and its English sentence.
 * Parameters are raw: `days`, `hours`, `usual` and `n` are numbers (days unless the name says hours), `amountMinor` and `currency`
 * make the placeholder `{amount}`, `date` and `due` are calendar days, `probability` is 0…1. Formatting is the view's.
 */
export const SALES_CODES: Record<string, { params: string[]; english: string }> = {
  ...FOLLOW_UP_CODES,

  ...PLAN_CODES,

  'win.base': { params: ['won', 'closed'], english: 'Your record: {won} of {closed} closed deals won' },
  'win.base.prior': { params: [], english: 'No closed deals yet, even odds assumed' },
  'win.stage': { params: ['stage', 'won', 'closed'], english: 'Reached {stage}: {won} of {closed} such deals won' },
  'win.stage-time': {
    params: ['stage', 'days', 'least', 'won', 'closed'],
    english: '{days} days in {stage}: of {closed} deals there for over {least} days {won} were won',
  },
  'win.age': {
    params: ['days', 'least', 'won', 'closed'],
    english: 'Open for {days} days: of {closed} deals open for over {least} days {won} were won',
  },
  'win.beyond-experience': {
    params: ['days', 'longest'],
    english: 'Open for {days} days, no deal was won after more than {longest}',
  },
  'win.signal': {
    params: ['n'],
    english: 'Fields of your deals tell winners from losers better than the win rate alone, tested on {n} closed deals',
  },
  'win.no-signal': { params: [], english: 'No signal in these fields yet: the win rate alone foretells as well' },
  'win.no-signal.more': {
    params: ['n'],
    english:
      'No signal in these fields yet: the win rate alone foretells as well. About {n} more closed deals would tell',
  },
  'win.too-few': { params: ['n'], english: 'Too few closed deals to look for a signal: {n} more are needed' },
  'win.rest': { params: [], english: 'Fields that are unknown or say little, and calibration' },
  'win.amount': { params: ['won', 'closed'], english: 'Deals of this size: {won} of {closed} won' },
  'win.owner': { params: ['name', 'won', 'closed'], english: '{name}: {won} of {closed} won' },
  'win.source': { params: ['name', 'won', 'closed'], english: 'Source {name}: {won} of {closed} won' },
  'win.product': { params: ['name', 'won', 'closed'], english: 'Product {name}: {won} of {closed} won' },
  'win.silence': {
    params: ['days', 'least', 'won', 'closed'],
    english: 'They last wrote {days} days ago: of {closed} deals silent for over {least} days {won} were won',
  },
  'win.people': {
    params: ['n', 'won', 'closed'],
    english: '{n} of their people write: of {closed} deals with at least as many {won} were won',
  },
  'win.pushes': {
    params: ['n', 'won', 'closed'],
    english: 'Close date moved {n} times: of {closed} deals moved at least as often {won} were won',
  },
  'win.if.answer': { params: [], english: 'If they answer today' },
  'win.if.stage': { params: ['stage'], english: 'If it moves on to {stage} today' },
  'win.if.person': { params: [], english: 'If one more of their people writes today' },
  'win.if.pushed': { params: [], english: 'If the close date is moved later once more' },
  'win.if.wait': { params: ['days'], english: 'If nothing happens for {days} days' },
  'prior.even': { params: ['weight'], english: 'Starts from even odds that weigh as much as {weight} closed deals' },

  'forecast.note.no-open': { params: [], english: 'No open deal with an amount is known' },
  'forecast.note.no-amount': {
    params: ['n'],
    english: '{n} open deals carry no amount and are left out, so the outcome can be higher than this band',
  },
  'forecast.note.amount-assumed': {
    params: ['n', 'amountMinor', 'currency'],
    english: '{n} open deals carry no amount: counted at the sizes of your won deals (typically {amount})',
  },
  'forecast.note.prior': {
    params: ['closed'],
    english: 'Only {closed} closed deals so far: rests mostly on assumptions',
  },
  'forecast.note.overdue': {
    params: ['n'],
    english: '{n} open deals are past their close date, which is then not believed',
  },
  'forecast.note.arrivals': {
    params: ['amountMinor', 'currency', 'windows'],
    english: 'Includes {amount} from deals not yet created, as in your last {windows} spans of this length',
  },
  'forecast.note.no-arrivals': {
    params: [],
    english: 'Deals not yet created are not counted: too little history of when deals begin and close',
  },
  'forecast.note.converted': { params: ['n', 'currency'], english: '{n} deals in {currency} converted by your rate' },
  'forecast.note.check-amounts': {
    params: ['n', 'lost'],
    english:
      '{n} of {lost} lost deals carry no amount, so earlier periods are re-forecast at the sizes of deals won before',
  },
  'forecast.note.widened': {
    params: ['factor'],
    english: 'Drawn {factor} times as wide, because earlier months missed by more than the deals alone explain',
  },
  'forecast.note.check-today': {
    params: [],
    english: 'Where no history was recorded, earlier periods are re-forecast with the amounts known today',
  },

  'note.assumed-open': {
    params: ['n'],
    english: '{n} deals stand in stages of your own naming and are taken as open',
  },
  'note.old-data': {
    params: ['date', 'days'],
    english: 'The newest thing known of these deals is from {date}, {days} days ago',
  },

  'left.no-amount': { params: ['n'], english: '{n} without an amount' },
  'left.negative-amount': { params: ['n'], english: '{n} with a negative amount' },
  'left.other-currency': { params: ['n', 'currency'], english: '{n} in {currency}, for which no rate is set' },
  'left.no-currency': { params: ['n'], english: '{n} whose amount names no currency' },
  'left.no-status': { params: ['n'], english: '{n} of which it is not known whether they are open, won or lost' },
  'left.no-closed-date': { params: ['n'], english: '{n} without the day on which they closed' },
  'left.closed-later': { params: ['n'], english: '{n} that would have closed after today' },
  'left.closed-before-created': { params: ['n'], english: '{n} that would have closed before they began' },
  'left.no-stage': { params: ['n'], english: '{n} without a stage' },
  'left.no-direction': {
    params: [],
    english: 'Your own addresses are not known, so who waits for whom is left out',
  },
  'left.nothing-open': { params: ['n'], english: '{n} people without an open deal, ticket or recent conversation' },
  'left.no-customer': { params: ['n'], english: '{n} that name neither a company nor a known person' },
  'left.done': { params: ['n'], english: '{n} that you marked done' },
  'left.snoozed': { params: ['n'], english: '{n} that you snoozed' },
  'left.dismissed': { params: ['n'], english: '{n} that you dismissed' },

  ...DEAL_CODES,

  ...REPORT_CODES,

  'repeat.few': {
    params: ['n', 'repeaters'],
    english: 'Too few to foretell: {n} customers so far, of whom {repeaters} came back. It takes 10 and 3',
  },
  'repeat.no-leaving': {
    params: [],
    english: 'Nobody seems to have left so far, so the chance of being still active is not told',
  },
  'repeat.check': {
    params: ['expected', 'came', 'customers'],
    english: '90 days ago this would have foretold {expected} purchases by {customers} customers; {came} came',
  },

  'subject.next.requests': { params: ['name'], english: '{name} asked for this' },
  'subject.next.answer': { params: ['name'], english: 'Answer {name}' },
  'subject.next.promise': { params: ['due'], english: 'Keep your promise, due {due}' },
  'subject.next.promise.no-date': { params: [], english: 'Keep your promise' },
  'subject.next.nudge': {
    params: ['name', 'days', 'usual'],
    english: 'Write again: {name} answers within {usual} days as a rule',
  },
  'subject.next.wait': { params: ['name'], english: 'It is the turn of {name}' },
  'subject.next.close-date': { params: ['deal', 'days'], english: 'Set a new close date for {deal}, {days} days past' },
  'subject.next.agree': { params: ['deal'], english: 'Agree on a next step for {deal}' },
  'subject.next.planned': { params: ['step'], english: 'Planned: {step}' },

  'timeline.they-wrote': { params: ['name', 'subject'], english: '{name} wrote' },
  'timeline.you-wrote': { params: ['name', 'subject'], english: 'You wrote' },
  'timeline.message': { params: ['name', 'subject'], english: 'Message from {name}' },
  'timeline.stage': { params: ['deal', 'from', 'to'], english: 'Stage: {from} → {to}' },
  'timeline.stage.set': { params: ['deal', 'to'], english: 'Stage: {to}' },
  'timeline.amount': { params: ['deal', 'amountMinor', 'currency'], english: 'Amount now {amount}' },
  'timeline.close-date': { params: ['deal', 'from', 'to'], english: 'Close date: {from} → {to}' },
  'timeline.owner': { params: ['deal', 'to'], english: 'Owner: {to}' },
  'timeline.won': { params: ['deal'], english: '{deal} won' },
  'timeline.lost': { params: ['deal'], english: '{deal} lost' },
  'timeline.deal-created': { params: ['deal'], english: '{deal} created' },
  'timeline.ticket': { params: ['subject'], english: 'Ticket opened: {subject}' },
};
