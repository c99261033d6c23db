import { html, type Markup } from '../html';

const HOST_FREE = '/lightning/r';

/** A record's field in the detail layout: API name, label, and the element that shows the value. */
export function layoutItem(object: string, field: string, label: string, value: Markup): Markup {
  return html`<records-record-layout-item field-label="${label}" role="listitem"><div class="slds-form-element slds-form-element_readonly" data-target-selection-name="sfdc:RecordField.${object}.${field}"><span class="test-id__field-label">${label}</span><div class="slds-form-element__control"><span class="test-id__field-value"><slot name="outputField">${value}</slot></span></div></div></records-record-layout-item>`;
}

export const shown = (text: string | null, tag = 'lightning-formatted-text') =>
  text === null || text === ''
    ? html`<span data-output-element-id="output-field"></span>`
    : tag === 'lightning-formatted-number'
      ? html`<lightning-formatted-number data-output-element-id="output-field">${text}</lightning-formatted-number>`
      : html`<lightning-formatted-text data-output-element-id="output-field">${text}</lightning-formatted-text>`;

/** A link to another record; the product puts the preview button's words into the same value. */
export function lookup(object: string, key: string | null, name: string | null): Markup {
  if (!name) return html`<force-lookup data-output-element-id="output-field"></force-lookup>`;
  const id = key?.startsWith('salesforce:') ? key.slice('salesforce:'.length) : '';
  return html`<force-lookup data-output-element-id="output-field"><div class="slds-grid"><a href="${HOST_FREE}/${object}/${id}/view" class="flex-wrap-ie11"><slot><span>${name}</span></slot></a><button class="slds-assistive-text" type="button" tabindex="-1">Open ${name} Preview</button></div></force-lookup>`;
}

/** One figure beside the record's name. */
export function highlight(label: string, value: Markup): Markup {
  return html`<records-highlights-details-item slot="secondaryFields"><div><p class="slds-text-title" title="${label}">${label}</p><p class="fieldComponent slds-text-body--regular"><slot>${value}</slot></p></div></records-highlights-details-item>`;
}

/** The visible page of a record. */
export function recordPage(entity: string, name: Markup, highlights: Markup[], body: Markup): Markup {
  return html`<div class="windowViewMode-normal oneContent active lafPageHost"><one-record-home-flexipage2>
<records-highlights2><div class="slds-page-header"><records-entity-label>${entity}</records-entity-label><h1><slot name="primaryField" slot="primaryField">${name}</slot></h1><div class="slds-page-header__detail-row">${highlights}</div></div></records-highlights2>
${body}</one-record-home-flexipage2></div>`;
}
