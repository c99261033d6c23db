import type { SubjectDeal } from '../core/sales/subject/result';
import { say } from './words';

/**
 * Name of a deal where the company stands above already: `Northwind: 120 seats` is `120 seats` under Northwind. The whole name where nothing
 * but the company would be left out of it.
 */
export function dealTitle({ name }: Pick<SubjectDeal, 'name'>, companyName: string | null): string {
  if (name === null) return say('unnamed');
  if (companyName === null || !name.toLowerCase().startsWith(companyName.toLowerCase())) return name;
  const rest = /^\s*[:：|–—-]\s*(\S.*)$/su.exec(name.slice(companyName.length))?.[1];
  return rest ?? name;
}
