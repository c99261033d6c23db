import { html, type Markup } from '../html';

/** A property in the left column. `written`: kept in a text field's value, as most are; else shown as text, as choices are. */
export function property(name: string, label: string, value: string | null, written = true): Markup {
  const control = written
    ? html`<textarea data-selenium-test="property-input-${name}" rows="1" aria-label="${label}" readonly>${value}</textarea>`
    : html`<button type="button" data-selenium-test="property-input-${name}" aria-haspopup="listbox"><span>${value}</span></button>`;
  return html`<span data-test-id="${name}"><li><label><span>${label}</span></label>${control}</li></span>`;
}

/** A card with the records that this one belongs to. */
export function associations(
  type: '0-1' | '0-2' | '0-3',
  title: string,
  linkTest: string,
  links: { href: string; text: string | null; detail: string | null }[],
): Markup {
  return html`<section data-test-id="card-wrapper-ASSOCIATION_V3/${type}" class="sample-card"><h2>${title} (${links.length})</h2>${links.map(
    link =>
      html`<div><a data-selenium-test="${linkTest}" href="${link.href}">${link.text}</a> <small>${link.detail}</small></div>`,
  )}</section>`;
}

/** The three columns of a record's page. */
export function recordPage(title: string | null, highlights: Markup, properties: Markup[], right: Markup[]): Markup {
  return html`<div class="sample-record"><div data-test-id="left-sidebar">
<div data-test-id="record-highlight-content" class="sample-card"><h1><span data-selenium-test="highlightTitle" data-test-id="highlight-record-label">${title}</span></h1>${highlights}</div>
<div data-card-type="PROPERTIES_V3" class="sample-card"><h2>About</h2><ul data-selenium-test="profile-properties-list">${properties}</ul></div></div>
<div data-test-id="middle-pane" class="sample-card"><h2>Activities</h2><div data-test-id="crm-events-viz-timeline"><p>Nothing planned.</p></div></div>
<div data-test-id="records-right-sidebar">${right}</div></div>`;
}
