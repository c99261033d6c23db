import { api, LightningElement } from 'lwc';

export default class OwnerLookup extends LightningElement {
  static shadowSupportMode = window.sample.native.includes('force-owner-lookup') ? 'native' : 'reset';
  @api record;
}
