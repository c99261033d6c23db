import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { emptyWorld } from '../../core/records/world';
import { createSupport } from '../../core/support/engine';
import { loadEnglish } from '../../core/text/stem';

const FILE = new URL('../../../shared/data/intents/banking77/test.csv', import.meta.url);
/** Labels of banking77 that mean one of the playbook's categories beyond doubt. */
const SAME: Record<string, string> = {
  request_refund: 'refund',
  Refund_not_showing_up: 'refund',
  transaction_charged_twice: 'refund',
  card_arrival: 'shipping',
  card_delivery_estimate: 'shipping',
  passcode_forgotten: 'account-access',
  terminate_account: 'cancellation',
};

describe('the starter playbook on questions that strangers put to a bank', () => {
  test.skipIf(!existsSync(FILE))(
    'finds two thirds of those with the same meaning, more where it is sure (skipped where the data set is not there)',
    async () => {
      const { classifier } = createSupport(await loadEnglish()).learn(emptyWorld());
      const { data } = Papa.parse<{ text: string; label: string }>(readFileSync(FILE, 'utf8'), { header: true });
      const answers = data
        .filter(row => SAME[row.label] !== undefined)
        .map(row => {
          const { guesses, unsure } = classifier.classify(row.text);
          return { right: guesses[0]?.category === SAME[row.label], unsure };
        });
      const share = (list: typeof answers) => list.filter(answer => answer.right).length / list.length;
      const sure = answers.filter(answer => !answer.unsure);
      process.stdout.write(
        `Strangers: ${answers.length} questions, accuracy ${share(answers).toFixed(3)}, ` +
          `sure about ${(sure.length / answers.length).toFixed(3)}, accuracy there ${share(sure).toFixed(3)}\n`,
      );
      expect(answers).toHaveLength(280);
      expect(share(answers)).toBeGreaterThanOrEqual(0.66);
      expect(share(sure)).toBeGreaterThanOrEqual(0.8);
    },
  );
});
