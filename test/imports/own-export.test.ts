import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../components/csv-text';
import { parseFile, previewFile } from '../../core/imports';
import type { Article, Seen, Template } from '../../core/records';
import { articleTable, knowledgeMarkdown, playbookRecords, templateTable } from '../../core/support';
import { stored } from '../support/world';

const playbook = playbookRecords().map(seen => stored(seen as Seen<'article'>)) as (Article | Template)[];

async function read(text: string, name: string): Promise<Seen[]> {
  const file = new File([text], name);
  const seen: Seen[] = [];
  for await (const rows of parseFile(file, await previewFile(file, name))) {
    expect(rows.skipped).toEqual([]);
    seen.push(...rows.records.map(record => record.seen));
  }
  return seen;
}
const article = (fields: Partial<Article>) =>
  stored({ kind: 'article', keys: ['own:article/1'], fields: { title: 'T', language: 'en', ...fields } });

describe('the export of the knowledge base', () => {
  test('as Markdown is read back whole, each entry under its own id', async () => {
    const back = await read(knowledgeMarkdown(playbook), 'knowledge.md');
    expect(back.map(({ kind, keys }) => [kind, ...keys])).toEqual(playbook.map(({ kind, keys }) => [kind, ...keys]));
    for (const [at, { title, body, language, category, editedAt }] of playbook.entries()) {
      expect(back[at]?.fields).toMatchObject({ title, body, language, category, editedAt });
    }
  });

  test.each([
    ['rules and front matter', 'Above\n\n---\nkind: article\ntitle: "x"\n---\n\nBelow'],
    ['a marked rule', 'a\n\\---\nb'],
    ['headings', '# One\n\n## Two?\n\ntext\n\n# Three'],
    ['slots and code', '```\n{{person.name}}\n---\n```'],
  ])('keeps %s in a text', async (_, body) => {
    const [back] = await read(knowledgeMarkdown([article({ body, title: 'Say "hi": #1', owner: 'Kim' })]), 'k.md');
    expect(back?.fields).toMatchObject({ body, title: 'Say "hi": #1', owner: 'Kim' });
  });

  test('keeps any text', async () => {
    const line = fc.constantFrom('---', '\\---', 'kind: article', 'kind: template', 'a', '', '# b', '...', '- c');
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 8 }), async lines => {
        const body = lines.join('\n').trim();
        fc.pre(body !== '');
        const back = await read(knowledgeMarkdown([article({ body }), article({ body: 'second' })]), 'k.md');
        expect(back.map(({ fields }) => (fields as Article).body)).toEqual([body, 'second']);
      }),
      { numRuns: 60 },
    );
  });

  test('as tables is read back: articles and replies', async () => {
    const articles = playbook.filter(record => record.kind === 'article');
    const templates = playbook.filter(record => record.kind === 'template');
    const own = article({ body: '- first\n- second', phrasings: ['Where is it? I paid', 'Lost'], owner: 'Kim' });
    const back = await read(csvText(articleTable([own, ...articles])), 'a.csv');
    expect(back[0]).toMatchObject({
      keys: own.keys,
      fields: { body: own.body, phrasings: own.phrasings, owner: 'Kim' },
    });
    expect(back.slice(1).map(({ keys }) => keys[0])).toEqual(articles.map(({ id }) => id));
    const replies = await read(csvText(templateTable(templates)), 't.csv');
    for (const [at, { id, body, tone, category, language }] of templates.entries()) {
      expect(replies[at]).toMatchObject({ kind: 'template', keys: [id], fields: { body, tone, category, language } });
    }
  });

  test('an id of another kind of record is never taken over', async () => {
    const text = '---\nkind: article\nid: "email:mara@northwind.example"\ntitle: "A"\n---\n\ntext';
    const [back] = await read(text, 'k.md');
    expect(back?.keys[0]).toMatch(/^import:/);
  });
});
