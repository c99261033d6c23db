export const GMAIL_HOST = 'mail.google.com';
export const SALESFORCE_HOST = 'sidelight-sample.lightning.force.com';
export const HUBSPOT_HOST = 'app.hubspot.com';
export const ZENDESK_HOST = 'sidelight-sample.zendesk.com';
export const FRESHDESK_HOST = 'sidelight-sample.freshdesk.com';
export const HELPSCOUT_HOST = 'secure.helpscout.net';
/** A product that Sidelight does not know. */
export const CRM_HOST = 'crm.example';
export const PLAYED_HOSTS = [
  GMAIL_HOST,
  SALESFORCE_HOST,
  HUBSPOT_HOST,
  ZENDESK_HOST,
  FRESHDESK_HOST,
  HELPSCOUT_HOST,
  CRM_HOST,
];
