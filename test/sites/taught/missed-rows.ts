/** Deals of a list: id, name, stage, amount, close date. */
export const MISSED_ROWS_DEALS = [
  ['1001', 'Rossi – pilot', 'Demo', '€12,500.00', 'Dec 18, 2026'],
  ['1002', 'Harbor – renewal', 'Proposal', '€4,200.00', 'Jan 14, 2027'],
  ['1003', 'Nordlicht – twelve vans', 'Demo', '€310,000.00', 'Feb 3, 2027'],
  ['1004', 'Weiß – scanners', 'Contract sent', '€18,900.00', 'Dec 2, 2026'],
  ['1005', 'Lanhai – transport', 'Proposal', '€77,000.00', 'Mar 9, 2027'],
  ['1006', 'Dubois – trial', 'Demo', '€2,300.00', 'Dec 30, 2026'],
] as const;

export const MISSED_ROWS_URL = 'https://app.hubspot.com/contacts/4217/objects/0-3/views/all/list';

function row([id, name, stage, amount, close]: (typeof MISSED_ROWS_DEALS)[number], index: number): string {
  const cell = (property: string, inner: string) =>
    `<td${index < 3 ? ` data-test-id="cell-0-3-${property}-${id}"` : ''}><div>${inner}</div></td>`;
  const label = index < 3 ? ' data-test-id="truncated-object-label"' : '';
  const link = `<a href="/contacts/4217/record/0-3/${id}"><span${label}>${name}</span></a>`;
  return `<tr${index < 3 ? ` data-test-id="row-${id}"` : ''}><td><input type="checkbox"></td>${cell('dealname', link)}${cell('dealstage', stage)}${cell('amount', amount)}${cell('closedate', close)}</tr>`;
}

/** HubSpot's table of deals; the last three rows are of another build, without any of the marks that are known. */
export const MISSED_ROWS_HTML = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Deals</title></head><body>
<div data-test-id="framework-data-table"><table role="grid"><thead><tr><th></th><th>Deal name</th><th>Deal stage</th><th>Amount</th><th>Close date</th></tr></thead>
<tbody>${MISSED_ROWS_DEALS.map(row).join('\n')}</tbody></table></div></body></html>`;
