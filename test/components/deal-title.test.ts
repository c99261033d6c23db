import { expect, test } from 'vitest';
import { dealTitle } from '../../components/deal-title';

test.each([
  ['Northwind: 120 seats', 'Northwind', '120 seats'],
  ['northwind - renewal', 'Northwind', 'renewal'],
  ['海岳物流：续约', '海岳物流', '续约'],
  ['Northwinds: renewal', 'Northwind', 'Northwinds: renewal'],
  ['Northwind', 'Northwind', 'Northwind'],
  ['Northwind:', 'Northwind', 'Northwind:'],
  ['Northwind renewal', 'Northwind', 'Northwind renewal'],
  ['Renewal', null, 'Renewal'],
])('the deal "%s" under the company %s is called "%s"', (name, company, title) => {
  expect(dealTitle({ name }, company)).toBe(title);
});
