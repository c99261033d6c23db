import { api, LightningElement } from 'lwc';

const COLUMNS = [
  {
    label: 'Opportunity Name',
    fieldName: 'href',
    type: 'url',
    typeAttributes: { label: { fieldName: 'name' }, target: '_self' },
  },
  { label: 'Account Name', fieldName: 'account', type: 'text' },
  { label: 'Stage', fieldName: 'stage', type: 'text' },
  {
    label: 'Amount',
    fieldName: 'amount',
    type: 'currency',
    typeAttributes: { currencyCode: 'EUR', currencyDisplayAs: 'code' },
  },
  {
    label: 'Close Date',
    fieldName: 'closeDate',
    type: 'date-local',
    typeAttributes: { year: 'numeric', month: 'numeric', day: 'numeric' },
  },
];

/** A list view over the product's own data table. */
export default class CommonList extends LightningElement {
  @api page;
  columns = COLUMNS;

  get mode() {
    return this.page.virtualised ? 'role-based' : 'default';
  }

  get config() {
    return this.page.virtualised ? { virtualize: 'vertical', rowHeight: 32 } : {};
  }
}
