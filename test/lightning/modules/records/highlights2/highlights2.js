import { api, LightningElement } from 'lwc';

export default class Highlights2 extends LightningElement {
  static shadowSupportMode = window.sample.native.includes('records-highlights2') ? 'native' : 'reset';
  @api page;
}
