import { addCaseContact, takeCaseFields } from './case-fields';
import { listReader } from './list-reader';
import { PREFIX } from './record-id';

export const readCaseList = listReader({
  page: 'case-list',
  kind: 'ticket',
  prefix: PREFIX.case,
  take: (reading, ticket, find) => takeCaseFields(reading, ticket, find, 'may'),
  also: addCaseContact,
});
