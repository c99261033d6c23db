// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { openPanel } from './open-panel';
import { useTexts } from './texts';

beforeEach(() => {
  useTexts();
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run));
  vi.stubGlobal('cancelAnimationFrame', () => undefined);
});

const FIELDS = {
  title: 'Refund, warm',
  body: 'Hi {{person.firstName}}',
  category: 'refund',
  language: 'en',
  owner: null,
  tone: 'warm' as const,
  phrasings: [],
};

describe('the knowledge base', () => {
  test('lists articles, templates and macros, narrowed by kind, and by what a search found', async () => {
    const page = await openPanel('support', { findKnowledge: async () => [{ id: 'article-1', matches: ['Ref'] }] });
    await page.click('open-knowledge');
    expect(page.all('entry')).toHaveLength(3);
    await page.type('filter-kind', 'macro');
    expect(page.all('entry').map(row => row.textContent)).toEqual([expect.stringContaining('退款说明')]);
    await page.type('filter-kind', '');
    await page.type('knowledge-search', 'ref');
    expect(page.all('entry')).toHaveLength(1);
    expect(page.one('entry').querySelector('mark')?.textContent).toBe('Ref');
  });

  test('a search still stands in its box when an entry that it found is closed again', async () => {
    const page = await openPanel('support', { findKnowledge: async () => [{ id: 'article-1', matches: ['Ref'] }] });
    await page.click('open-knowledge');
    await page.type('knowledge-search', 'ref');
    page.model.open({ kind: 'new-entry', entry: { kind: 'article', fields: null }, back: null });
    await vi.waitFor(() => page.one('entry-form'));
    page.model.open({ kind: 'knowledge' });
    await vi.waitFor(() => page.one('knowledge-search'));
    expect((page.one('knowledge-search') as HTMLInputElement).value).toBe('ref');
    expect(page.all('entry')).toHaveLength(1);
  });

  test('an edited reply becomes a template without any further change, and its undo is offered', async () => {
    const page = await openPanel('support');
    page.model.open({ kind: 'new-entry', entry: { kind: 'template', fields: FIELDS }, back: null });
    await page.model.reload();
    await vi.waitFor(() => page.one('entry-save'));
    await page.click('entry-save');
    expect(page.analyst.saveEntry).toHaveBeenCalledWith({ id: null, kind: 'template', fields: FIELDS });
    await page.click('undo');
    expect(page.analyst.undoEntry).toHaveBeenCalledWith('own:template/1');
  });
});

describe('a suggested reply that does not fit', () => {
  test('is noted for this message, and the note can be undone', async () => {
    const page = await openPanel('support');
    await page.click('reject-reply');
    expect(page.analyst.decide).toHaveBeenCalledWith({
      what: 'rejected',
      subject: 'gmail:thread-1',
      until: null,
      choice: 'template-1',
      text: null,
    });
    await page.click('undo');
    expect(page.analyst.undoDecision).toHaveBeenCalledWith('decision-1');
  });

  test('a tone is chosen for this reply and all to come; the same again takes it back', async () => {
    const page = await openPanel('support');
    await page.click('tone-formal');
    expect(page.analyst.saveSettings).toHaveBeenLastCalledWith(expect.objectContaining({ tone: 'formal' }));
  });
});
