import type { Money } from '../../core/records/money';

const digits = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** An amount in an organisation with several currencies, as Salesforce writes it: `USD 48,000.00`. */
export function amountWithCode(money: Money | null): string {
  return money ? `${money.currency} ${digits.format(money.minor / 100)}` : '';
}

/** The same as HubSpot writes it for an en-GB user: `US$48,000.00`, `€31,500.00`, `CN¥260,000.00`. */
export function amountWithSign(money: Money | null): string {
  if (!money?.currency) return '';
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: money.currency }).format(money.minor / 100);
}
