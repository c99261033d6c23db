import { documentOf } from '../document';
import { html, verbatim } from '../html';
import { LONG_LIST_ROWS } from './paths';

/** A list that draws only the rows in view, as the real one does: 300 deals, about 20 of them in the page at any time. */
export function longListPage(): string {
  return documentOf({
    title: 'Deals',
    language: 'en-GB',
    style: './hubspot/style.css',
    script: './hubspot/draw-rows.js',
    body: html`<header class="sample-top" role="banner"><strong>CRM</strong></header>
<main><div class="sample-card"><h1>Deals</h1>
<div id="scroller" style="height: 560px; overflow-y: auto" tabindex="0">${verbatim(`<table data-test-id="framework-data-table" aria-rowcount="${LONG_LIST_ROWS + 1}">
<thead><tr><th>Deal name</th><th>Deal stage</th><th>Close date</th><th>Amount</th></tr></thead><tbody></tbody></table>`)}</div></div></main>`,
  });
}
