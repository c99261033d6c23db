/**
 * Every `Words` code that the support analyses give, with the names of its parameters and its English sentence.
 * Parameters are raw: `probability` is 0…1, `n` a count, `category` a category's id (its text is `category.<id>` where that code
 * exists; the user's own categories are their own text), `title` the title of an article. `slot.<name>` labels a slot of a template.
 */
export const SUPPORT_CODES: Record<string, { params: string[]; english: string }> = {
  'category.refund': { params: [], english: 'Refund' },
  'category.billing': { params: [], english: 'Billing and invoices' },
  'category.shipping': { params: [], english: 'Delivery' },
  'category.order-change': { params: [], english: 'Order change' },
  'category.cancellation': { params: [], english: 'Cancellation' },
  'category.account-access': { params: [], english: 'Account access' },
  'category.technical-problem': { params: [], english: 'Technical problem' },
  'category.how-to': { params: [], english: 'How to' },
  'category.pricing': { params: [], english: 'Pricing and quotes' },
  'category.privacy': { params: [], english: 'Data and privacy' },
  'category.feature-request': { params: [], english: 'Feature request' },
  'category.complaint': { params: [], english: 'Complaint' },
  'category.outreach': { params: [], english: 'Outreach' },

  'support.why.guess': { params: ['category', 'probability'], english: 'Looks like {category} ({probability})' },
  'support.why.unsure': {
    params: ['category', 'probability'],
    english: 'Not sure: could be {category} ({probability})',
  },
  'support.why.chosen': { params: ['category'], english: 'You chose {category}' },
  'support.why.used': { params: ['category', 'n'], english: 'For {category}, inserted {n} times before' },
  'support.why.article': { params: ['category', 'title'], english: 'For {category}, answered from “{title}”' },

  'triage.waiting': {
    params: ['hours', 'target'],
    english: 'Waits for {hours} hours; you want to answer within {target}',
  },
  'triage.haste': { params: ['words'], english: 'Asks for haste: {words}' },
  'triage.stated-urgent': { params: [], english: 'Marked as urgent on the site' },
  'triage.stated-high': { params: [], english: 'Marked as high priority on the site' },
  'triage.stated-low': { params: [], english: 'Marked as low priority on the site' },
  'triage.leisure': { params: [], english: 'Says that it is not urgent' },
  'triage.unhappy': { params: ['words'], english: 'Sounds unhappy: {words}' },
  'triage.pleased': { params: ['words'], english: 'Sounds pleased: {words}' },
  'triage.leaving': { params: ['words'], english: 'May leave: {words}' },
  'triage.deadline': { params: ['date'], english: 'Wants it by {date}' },
  'triage.no-answer-thanks': { params: [], english: 'Only says thanks' },
  'triage.no-answer-auto-reply': { params: [], english: 'An automatic reply' },
  'triage.deals': {
    params: ['n', 'amountMinor', 'currency'],
    english: 'Open deals of this customer: {n}, {amountMinor} {currency}',
  },
  'triage.deals-no-amount': { params: ['n'], english: 'Open deals of this customer: {n}, without an amount' },
  'triage.renewal': { params: ['name', 'date'], english: 'Renewal {name} is due on {date}' },

  'support.left.no-text': { params: ['n'], english: '{n} not opened yet, so only their first words were read' },
  'support.left.no-direction': {
    params: ['n'],
    english: '{n} conversations whose last sender or time is not known',
  },
  'support.left.automated': { params: ['n'], english: '{n} automatic messages that nobody can answer' },
  'support.left.over-limit': { params: ['n'], english: '{n} older ones beyond the newest that are listed' },

  'slot.person.firstName': { params: [], english: 'First name' },
  'slot.person.name': { params: [], english: 'Name' },
  'slot.company.name': { params: [], english: 'Company' },
  'slot.deal.name': { params: [], english: 'Deal' },
  'slot.deal.amount': { params: [], english: 'Amount' },
  'slot.deal.product': { params: [], english: 'Product' },
  'slot.deal.closeDate': { params: [], english: 'Close date' },
  'slot.ticket.subject': { params: [], english: 'Subject' },
  'slot.order.number': { params: [], english: 'Order number' },
  'slot.greeting': { params: [], english: 'Greeting by the time of day' },
  'slot.opening.feeling': { params: [], english: 'Sentence by the customer’s feeling' },
  'slot.own.text': { params: [], english: 'Your own words' },
  'slot.answer': { params: [], english: 'Answer' },
  'slot.date': { params: [], english: 'Date' },
  'slot.user.signature': { params: [], english: 'Signature' },
};
