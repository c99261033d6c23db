import { api, LightningElement } from 'lwc';

/** A field of Dynamic Forms. */
export default class Field extends LightningElement {
  @api field;
}
