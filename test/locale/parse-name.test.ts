import { expect, test } from 'vitest';
import { withoutSalutation } from '../../core/locale/parse-name';

test.each([
  ['Ms. Mara Lind', 'Mara Lind'],
  ['Herr Dr. Jonas Keller', 'Jonas Keller'],
  ['Mme Claire Petit', 'Claire Petit'],
  ['Mara Lind', 'Mara Lind'],
  ['Fred Miles', 'Fred Miles'],
  ['Frauke Prof', 'Frauke Prof'],
  ['陈美', '陈美'],
  ['Dr.', 'Dr.'],
])('%s is %s', (written, name) => {
  expect(withoutSalutation(written)).toBe(name);
});
