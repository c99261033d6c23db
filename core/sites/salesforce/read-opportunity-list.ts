import { asText } from '../field-values';
import { linkedName, takeDealFields } from './deal-fields';
import { listReader } from './list-reader';
import { PREFIX } from './record-id';

export const readOpportunityList = listReader({
  page: 'opportunity-list',
  kind: 'deal',
  prefix: PREFIX.opportunity,
  take(reading, deal, find, setting) {
    reading.take(deal, 'name', linkedName(find('Name')), asText, 'must');
    reading.take(deal, 'stage', find('StageName'), asText, 'must');
    takeDealFields(reading, deal, find, setting);
  },
});
