/** What help desks call our slots, lower case and without `_`. */
const SLOTS: ReadonlyMap<string, string> = new Map([
  // Zendesk
  ['ticket.requester.firstname', 'person.firstName'],
  ['ticket.requester.name', 'person.name'],
  ['ticket.title', 'ticket.subject'],
  ['ticket.organization.name', 'company.name'],
  ['current.user.signature', 'user.signature'],
  // Freshdesk
  ['ticket.subject', 'ticket.subject'],
  ['ticket.requester.company.name', 'company.name'],
  ['ticket.requester.companyname', 'company.name'],
  // Help Scout
  ['customer.firstname', 'person.firstName'],
  ['customer.fullname', 'person.name'],
  ['customer.company', 'company.name'],
  ['conversation.subject', 'ticket.subject'],
  // HubSpot, Front, Intercom
  ['contact.firstname', 'person.firstName'],
  ['recipient.firstname', 'person.firstName'],
  ['recipient.name', 'person.name'],
  ['firstname', 'person.firstName'],
  ['contact.company', 'company.name'],
  ['company.name', 'company.name'],
]);
const PLACEHOLDER = /\{\{\s*([\w.]{1,60})\s*(?:\|[^{}]{0,80})?\}\}|\{%\s*([\w.]{1,60})\s*(?:,[^{}%]{0,80})?%\}/g;

/**
 * The placeholders of a saved reply as slots of ours. One that has no slot stays as it is written: the draft shows it as missing.
 *
 * @example withOwnSlots('Hi {{ticket.requester.first_name}},') // 'Hi {{person.firstName}},'
 */
export function withOwnSlots(body: string): string {
  return body.replace(PLACEHOLDER, (whole, curly: string | undefined, percent: string | undefined) => {
    const name = (curly ?? percent ?? '').toLowerCase().replaceAll('_', '');
    const slot = SLOTS.get(name);
    return slot === undefined ? whole : `{{${slot}}}`;
  });
}
