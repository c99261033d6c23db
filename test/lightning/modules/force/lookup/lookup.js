import { api, LightningElement } from 'lwc';

export default class Lookup extends LightningElement {
  @api record;

  get href() {
    return `/lightning/r/${this.record.object}/${this.record.id}/view`;
  }
}
