import type { TaughtReader } from '../../core/records';

/** A small reader of deals in a table. */
export const READER: TaughtReader = {
  format: 'sidelight-taught',
  version: 1,
  id: 'reader-1',
  name: 'Deals at crm.example',
  host: 'crm.example',
  address: { segments: ['deals'], query: {} },
  kind: 'deal',
  page: 'list',
  dateOrder: null,
  rows: { locators: [{ by: 'table', headers: ['Name', 'Amount'] }], link: null, idAttribute: null },
  fields: [{ field: 'name', scope: 'row', locators: [{ by: 'column', header: 'Name', take: 'whole' }] }],
};
