import { api, LightningElement } from 'lwc';

/** A record's page: its head, the path of its stages, its fields, a related list. */
export default class RecordHomeFlexipage2 extends LightningElement {
  @api page;

  get fields() {
    const { object } = this.page;
    return this.page.fields.map(field => ({
      ...field,
      [field.type]: true,
      target: `sfdc:RecordField.${object}.${field.name}`,
      formId: `Record${field.name}Field`,
    }));
  }
}
