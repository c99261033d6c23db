import { api, LightningElement } from 'lwc';

export default class EntityLabel extends LightningElement {
  @api label;
}
