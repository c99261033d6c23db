import { api, LightningElement } from 'lwc';

export default class PathAssistant extends LightningElement {
  @api path;

  get steps() {
    const at = this.path.stages.indexOf(this.path.current);
    return this.path.stages.map((stage, index) => ({
      stage,
      classes: `slds-path__item slds-is-${index < at ? 'complete' : index > at ? 'incomplete' : 'current slds-is-active'}`,
    }));
  }
}
