import { api, LightningElement } from 'lwc';

export default class RecordField extends LightningElement {
  @api field;
}
