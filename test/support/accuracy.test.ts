import { beforeAll, describe, expect, test } from 'vitest';
import { emptyWorld } from '../../core/records/world';
import type { Classifier } from '../../core/support/classify/train';
import { createSupport } from '../../core/support/engine';
import { loadEnglish } from '../../core/text/stem';
import { INDIRECT_MAILS } from './indirect-mails';
import { CHINESE_MAILS, ENGLISH_MAILS, type Mail } from './mails';
import { MORE_MAILS } from './more-mails';

/** Share of right answers over all mails, and over those where the classifier is sure. */
function measure(classifier: Classifier, mails: readonly Mail[]) {
  const answers = mails.map(([category, subject, text]) => {
    const { guesses, unsure } = classifier.classify(`${subject}\n${text}`);
    return { right: guesses[0]?.category === category, unsure };
  });
  const sure = answers.filter(answer => !answer.unsure);
  const share = (list: typeof answers) => list.filter(answer => answer.right).length / Math.max(1, list.length);
  return { accuracy: share(answers), whereSure: share(sure), sure: sure.length / answers.length };
}

describe('the starter playbook alone, on mails written before its phrasings', () => {
  let classifier: Classifier;
  beforeAll(async () => {
    classifier = createSupport(await loadEnglish()).learn(emptyWorld()).classifier;
  });

  for (const [language, mails] of [
    ['English', ENGLISH_MAILS],
    ['Chinese', CHINESE_MAILS],
  ] as const) {
    test(`finds the category of at least 70 % of the ${language} mails, and of 80 % where it is sure`, () => {
      const measured = measure(classifier, mails);
      process.stdout.write(
        `${language}: ${mails.length} mails, accuracy ${measured.accuracy.toFixed(3)}, ` +
          `sure about ${measured.sure.toFixed(3)}, accuracy there ${measured.whereSure.toFixed(3)}\n`,
      );
      expect(measured.accuracy).toBeGreaterThanOrEqual(0.7);
      expect(measured.whereSure).toBeGreaterThanOrEqual(0.8);
      expect(measured.sure).toBeGreaterThan(0.3);
    });
  }

  test('finds half of the mails that talk around their matter, and is unsure more often about them', () => {
    const measured = measure(classifier, INDIRECT_MAILS);
    process.stdout.write(
      `Indirect: ${INDIRECT_MAILS.length} mails, accuracy ${measured.accuracy.toFixed(3)}, ` +
        `sure about ${measured.sure.toFixed(3)}, accuracy there ${measured.whereSure.toFixed(3)}\n`,
    );
    expect(measured.accuracy).toBeGreaterThanOrEqual(0.5);
    expect(measured.sure).toBeLessThan(measure(classifier, [...ENGLISH_MAILS, ...CHINESE_MAILS]).sure);
    expect(measured.whereSure).toBeGreaterThan(measured.accuracy);
  });

  test('on all of them finds three of four, and nine of ten where it is sure', () => {
    const all = [...ENGLISH_MAILS, ...CHINESE_MAILS, ...INDIRECT_MAILS, ...MORE_MAILS];
    for (const [name, mails] of [
      ['More', MORE_MAILS],
      ['All', all],
    ] as const) {
      const measured = measure(classifier, mails);
      process.stdout.write(
        `${name}: ${mails.length} mails, accuracy ${measured.accuracy.toFixed(3)}, ` +
          `sure about ${measured.sure.toFixed(3)}, accuracy there ${measured.whereSure.toFixed(3)}\n`,
      );
      expect(measured.accuracy).toBeGreaterThanOrEqual(0.75);
      expect(measured.whereSure).toBeGreaterThanOrEqual(0.9);
      expect(measured.sure).toBeGreaterThan(0.5);
    }
    expect(all.length).toBeGreaterThanOrEqual(200);
  });
});
