import { api, LightningElement } from 'lwc';

/** One field of a layout: it marks itself by label and, unless the page is an older one, by the API name. */
export default class RecordLayoutItem extends LightningElement {
  @api field;

  connectedCallback() {
    this.setAttribute('role', 'listitem');
    this.setAttribute('field-label', this.field.label);
    if (!this.field.unmarked) this.setAttribute('data-target-selection-name', this.field.target);
  }
}
