import { conditionField } from '../conditions/fields';
import type { Facts } from '../conditions/row';

const LONGEST = 500;

/**
 * Puts values in the place of `{{deal.name}}`. A value is never looked at again. What is not known stands as `…`, what is no field stays as it is.
 * @example fillText('Call {{deal.companyName}}', { 'deal.companyName': 'Northwind' }) // 'Call Northwind'
 */
export function fillText(text: string, facts: Facts): string {
  return text
    .replace(/\{\{\s*([\w.]{1,60})\s*\}\}/g, (whole, id: string) => {
      if (conditionField(id) === null) return whole;
      const fact = Object.hasOwn(facts, id) ? facts[id] : null;
      if (typeof fact === 'number') return String(Math.round(fact * 10) / 10);
      return typeof fact === 'string' && fact.trim() !== '' ? fact.replace(/\s+/g, ' ').trim() : '…';
    })
    .slice(0, LONGEST);
}
