import { describe, expect, test } from 'vitest';
import { parseFile, previewFile } from '../../core/imports';
import { withOwnSlots } from '../../core/imports/placeholder';
import { AnySeen, type FieldsOf, type Seen } from '../../core/records';
import { csv, tableOf } from './files';
import { takeRecords } from './mailbox';

describe('articles in Markdown', () => {
  test('front matter gives title, category, language and the questions that it answers', async () => {
    const { articles, preview } = await takeRecords(
      '---\ntitle: "Refunds"\ncategory: Refund\nlanguage: en_GB\nquestions:\n  - Can I get my money back?\n  - Wo ist mein Geld\n---\n\nWithin 30 days.\n',
      'refunds.md',
    );
    expect(articles).toEqual([
      {
        title: 'Refunds',
        body: 'Within 30 days.',
        phrasings: ['Can I get my money back?', 'Wo ist mein Geld'],
        category: 'refund',
        language: 'en',
      },
    ]);
    expect(preview).toMatchObject({
      format: 'articles',
      rows: 1,
      first: [{ title: 'Refunds', detail: 'Within 30 days.' }],
    });
  });

  test('several headings of the first level are several articles; headings in code are none', async () => {
    const { articles } = await takeRecords(
      '# How to log in\n\nType it.\n\n```\n# no heading\n```\n\n## More\n\nx\n\n# Versand und Lieferung\n\nWir liefern in der Regel am nächsten Tag.\n',
      'help.md',
    );
    expect(articles).toMatchObject([
      {
        title: 'How to log in',
        body: 'Type it.\n\n```\n# no heading\n```\n\n## More\n\nx',
        category: 'account-access',
      },
      { title: 'Versand und Lieferung', category: 'shipping', language: 'de' },
    ]);
  });

  test('a page of questions and answers is one article for each question', async () => {
    const { articles, skipped } = await takeRecords(
      '# FAQ\n\n## Where is my order?\n\nOn its way.\n\n## Can I cancel?\n\nYes.\n\n## Empty?\n\n',
      'faq.md',
    );
    expect(articles.map(({ title }) => title)).toEqual(['Where is my order?', 'Can I cancel?']);
    expect(skipped).toMatchObject([{ why: 'no-body', raw: 'Empty?' }]);
  });

  test('a handbook with sections stays one article', async () => {
    const { articles } = await takeRecords('# Setup\n\nFirst.\n\n## Step one\n\nDo.\n\n## Step two\n\nDone.\n', 'a.md');
    expect(articles).toHaveLength(1);
    expect(articles[0]!.body).toContain('## Step two');
  });

  test('the same article has the same key in the next export', async () => {
    const [first, second] = await Promise.all(
      ['One.', 'Other text.'].map(body => takeRecords(`# Returns policy\n\n${body}\n`, 'a.md')),
    );
    expect(first!.keys).toEqual(second!.keys);
  });
});

test('an HTML page becomes text with its title and language; nothing of it is rendered', async () => {
  const { articles } = await takeRecords(
    '<!doctype html><html lang="de"><head><title>Rechnung &amp; Zahlung</title></head><body><nav hidden>x</nav>' +
      '<p>Wir schicken <b>jede</b> Rechnung per Mail.</p><img src=x onerror=alert(1)><table><tr><td>a</td><td>b</td></tr></table></body></html>',
    'billing.html',
  );
  expect(articles).toEqual([
    {
      title: 'Rechnung & Zahlung',
      body: 'Wir schicken jede Rechnung per Mail.\n\na b',
      phrasings: [],
      category: 'billing',
      language: 'de',
    },
  ]);
});

async function takeTexts(content: string, kind?: 'article' | 'template') {
  const file = csv(content);
  const preview = tableOf(await previewFile(file, 'texts.csv', kind));
  const records: Seen[] = [];
  const skipped = [];
  for await (const batch of parseFile(file, preview)) {
    records.push(...batch.records.map(({ seen }) => seen));
    skipped.push(...batch.skipped);
  }
  return { preview, records, skipped };
}
const LONG = 'This text is long enough to be the body of something that people read.';

describe('articles and saved replies in tables', () => {
  test('questions and answers are articles', async () => {
    const { preview, records } = await takeTexts(
      `Question,Answer,Section,Variants\nWhere is my parcel?,"${LONG}\nTwo lines.",Delivery,Track order? When does it come?\n`,
    );
    expect(preview).toMatchObject({ unmapped: [], mapping: { kind: 'article' } });
    expect(records).toMatchObject([
      {
        kind: 'article',
        fields: {
          title: 'Where is my parcel?',
          body: `${LONG}\nTwo lines.`,
          category: 'shipping',
          phrasings: ['Track order?', 'When does it come?'],
          language: 'en',
        },
      },
    ]);
    expect(AnySeen.safeParse(records[0]).success).toBe(true);
  });

  test('macros are templates with our slots', async () => {
    const { preview, records, skipped } = await takeTexts(
      `Macro name,Comment body,Folder,Tone\nRefund done,"<p>Hi {{ticket.requester.first_name}},</p><p>${LONG}</p>",Refunds,friendly\nEmpty,,Refunds,\n`,
    );
    expect(preview.mapping.kind).toBe('template');
    expect(records).toMatchObject([
      {
        kind: 'template',
        fields: { title: 'Refund done', body: `Hi {{person.firstName}},\n\n${LONG}`, category: 'refund', tone: 'warm' },
      },
    ]);
    expect(skipped).toMatchObject([{ row: 3, why: 'no-body' }]);
    expect(AnySeen.safeParse(records[0]).success).toBe(true);
  });

  test('the user says what the rows are where the header does not', async () => {
    const { preview, records } = await takeTexts('标题,内容\n退款,我们会在三天内退款\n', 'template');
    expect(preview.mapping).toMatchObject({ kind: 'template', columns: { 0: 'title', 1: 'body' } });
    expect((records[0]!.fields as FieldsOf<'template'>).language).toBe('zh');
  });

  test('deals with a subject and a long description stay deals', async () => {
    const { preview } = await takeTexts(`Subject,Description,Amount,Stage\nHarbor,${LONG},500,Demo\n`);
    expect(preview.mapping.kind).toBe('deal');
  });
});

test.each([
  ['Hi {{ticket.requester.first_name}}', 'Hi {{person.firstName}}'],
  ['Hi {%customer.firstName,fallback=there%}', 'Hi {{person.firstName}}'],
  ['Hi {{ contact.firstname | fallback: "you" }}', 'Hi {{person.firstName}}'],
  ['{{ticket.id}} stays', '{{ticket.id}} stays'],
  ['{{answer}}', '{{answer}}'],
])('placeholder %s', (written, ours) => {
  expect(withOwnSlots(written)).toBe(ours);
});
