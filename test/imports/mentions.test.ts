import { expect, test } from 'vitest';
import { csv, take } from './files';

const HEADER = 'Deal ID,Deal name,Company,Contact,Contact email\n';

test('what a table says of a person or company once is not said again, and anything new of them is', async () => {
  const { people, companies, deals } = await take(
    csv(
      `${HEADER}1,A,North,Mara,mara@north.example\n2,B,North,Mara,mara@north.example\n` +
        '3,C,North,Mara Lind,mara@north.example\n4,D,South,Mara Lind,mara@north.example\n',
    ),
  );
  expect(people.map(({ name, companyName }) => [name, companyName])).toEqual([
    ['Mara', 'North'],
    ['Mara Lind', 'North'],
    ['Mara Lind', 'South'],
  ]);
  expect(companies.map(({ name }) => name)).toEqual(['North', 'South']);
  // Each deal still names its people.
  expect(deals.map(({ personKeys }) => personKeys)).toEqual(deals.map(() => ['email:mara@north.example']));
});
