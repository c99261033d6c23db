// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from './fake-services';
import { openPanel } from './open-panel';
import { candidate, supportCase, supportResult } from './sample-cases';
import { useTexts } from './texts';

beforeEach(() => useTexts());

const insertButton = (page: { one: (id: string) => HTMLElement }) => page.one('insert') as HTMLButtonElement;
const filled = candidate({
  segments: [{ text: 'Hi ' }, { slot: 'person.firstName', value: 'Tomás', recordId: 'person-5', field: 'name' }],
  missing: [],
});

describe('a suggested reply', () => {
  test('can’t be inserted while a slot is empty, and is inserted as shown once it is filled', async () => {
    const page = await openPanel('support');
    expect(insertButton(page).disabled).toBe(true);
    expect(page.text('missing')).toBe('Fill in before you insert: Order number');
    await page.type('slot-input', 'A-1029');
    expect(insertButton(page).disabled).toBe(false);
    await page.click('insert');
    expect(page.browser.insert).toHaveBeenCalledWith('Hi Tomás, order A-1029 is refunded.');
    expect(page.text('inserted')).toContain('send it yourself');
  });

  test('what was typed into a slot outlasts another view and a refresh', async () => {
    const page = await openPanel('support');
    await page.type('slot-input', 'A-1029');
    await page.click(page.host.querySelector<HTMLElement>('[data-view="reports"]') ?? page.host);
    await page.model.reload();
    await page.click(page.host.querySelector<HTMLElement>('[data-view="support"]') ?? page.host);
    expect((page.one('slot-input') as HTMLInputElement).value).toBe('A-1029');
  });

  test('says where each value and the text itself come from', async () => {
    const page = await openPanel('support');
    expect(page.one('slot').querySelector('[role="note"]')?.getAttribute('aria-label')).toBe(
      'First name, taken from the field Name',
    );
    expect(page.text('reply-source')).toBe(
      'From “Refund a duplicate charge”, used 41 times, last edited Nov 3. Nothing is sent without you.',
    );
    expect(page.text('reply-text')).toBe('Hi Tomás, order  is refunded.');
  });

  test('without an open composer says what to do and offers Copy', async () => {
    const browser = fakeBrowser({ insert: async () => ({ done: false, why: 'no-composer' }) });
    const page = await openPanel(
      'support',
      { support: async () => supportResult(supportCase({ candidates: [filled] })) },
      browser,
    );
    await page.click('insert');
    expect(page.text('not-inserted')).toContain('Open a reply on the page first');
    await page.click(page.one('not-inserted').querySelector('button') ?? page.host);
    expect(browser.copy).toHaveBeenCalledWith('Hi Tomás');
  });

  test.each([
    ['unknown-editor', 'Sidelight does not know the reply box of this page.'],
    ['refused', 'The reply box did not take the text.'],
    ['not-supported', 'This page has no reply box that Sidelight knows.'],
  ] as const)(
    'where the page can not take it (%s) the same click puts it on the clipboard, and says so',
    async (why, words) => {
      const browser = fakeBrowser({ insert: async () => ({ done: false, why }) });
      const page = await openPanel(
        'support',
        { support: async () => supportResult(supportCase({ candidates: [filled] })) },
        browser,
      );
      await page.click('insert');
      expect(browser.copy).toHaveBeenCalledExactlyOnceWith('Hi Tomás');
      expect(page.text('not-inserted')).toBe(`${words} The text is on the clipboard: paste it where it belongs.`);
      expect(page.text('reply-text')).toBe('Hi Tomás');
      expect(page.analyst.decide).not.toHaveBeenCalled();
    },
  );

  test('where the browser refuses the clipboard too, says nothing of it and offers Copy', async () => {
    const browser = fakeBrowser({
      insert: async () => ({ done: false, why: 'refused' }),
      copy: vi.fn(async () => Promise.reject(new Error('no'))),
    });
    const page = await openPanel(
      'support',
      { support: async () => supportResult(supportCase({ candidates: [filled] })) },
      browser,
    );
    await page.click('insert');
    expect(page.text('not-inserted')).toBe('The reply box did not take the text.Copy');
  });

  test('with several replies open nothing is copied: the user is told to click into one', async () => {
    const browser = fakeBrowser({ insert: async () => ({ done: false, why: 'several' }) });
    const page = await openPanel(
      'support',
      { support: async () => supportResult(supportCase({ candidates: [filled] })) },
      browser,
    );
    await page.click('insert');
    expect(page.text('not-inserted')).toContain('Click into the one that you mean');
    expect(browser.copy).not.toHaveBeenCalled();
  });

  test('Undo takes the inserted text out again; a text changed since stays', async () => {
    const page = await openPanel('support', {
      support: async () => supportResult(supportCase({ candidates: [filled] })),
    });
    await page.click('insert');
    vi.mocked(page.browser.undoInsert).mockResolvedValueOnce({ done: false, why: 'refused' });
    await page.click('undo-insert');
    expect(page.text('toast')).toContain('The reply was changed since');
    expect(page.analyst.undoDecision).not.toHaveBeenCalled();
    await page.click('undo-insert');
    expect(page.all('inserted')).toHaveLength(0);
    expect(page.analyst.undoDecision).toHaveBeenCalledTimes(1);
  });

  test('edited freely, is inserted as edited and learned from', async () => {
    const page = await openPanel('support', {
      support: async () => supportResult(supportCase({ candidates: [filled] })),
    });
    await page.click('edit-reply');
    await page.type('reply-edit', 'Dear Tomás');
    await page.click('insert');
    expect(page.browser.insert).toHaveBeenCalledWith('Dear Tomás');
    expect(page.analyst.decide).toHaveBeenCalledWith(expect.objectContaining({ what: 'edited', text: 'Dear Tomás' }));
  });

  test('Next goes round through the candidates', async () => {
    const two = [filled, candidate({ templateId: 'template-2', templateTitle: 'Short answer' })];
    const page = await openPanel('support', { support: async () => supportResult(supportCase({ candidates: two })) });
    expect(page.text('reply')).toContain('1 of 2');
    await page.click('next-reply');
    expect(page.text('reply-source')).toContain('Short answer');
    await page.click('next-reply');
    expect(page.text('reply-source')).toContain('Refund a duplicate charge');
  });

  test('markup in a template or a value is shown as text', async () => {
    const hostile = candidate({ segments: [{ text: '<b onclick="x()">bold</b>' }], missing: [] });
    const page = await openPanel('support', {
      support: async () => supportResult(supportCase({ candidates: [hostile] })),
    });
    expect(page.text('reply-text')).toBe('<b onclick="x()">bold</b>');
    expect(page.one('reply-text').querySelector('b')).toBeNull();
  });
});

describe('the guess', () => {
  test('names alternatives; choosing one is noted for that message', async () => {
    const page = await openPanel('support');
    expect(page.text('guess')).toBe('Refund · 94\u00a0%');
    await page.clickText('Billing and invoices 6\u00a0%');
    expect(page.analyst.decide).toHaveBeenCalledWith({
      what: 'category',
      subject: 'message-1',
      until: null,
      choice: 'billing',
      text: null,
    });
    await page.click('undo');
    expect(page.analyst.undoDecision).toHaveBeenCalledWith('decision-1');
  });

  test('too weak to act on, asks instead of claiming', async () => {
    const unsure = supportCase({
      unsure: true,
      guesses: [
        { category: 'billing', probability: 0.42 },
        { category: 'pricing', probability: 0.38 },
      ],
    });
    const page = await openPanel('support', { support: async () => supportResult(unsure) });
    expect(page.text('unsure')).toContain('Billing and invoices or Pricing and quotes?');
    expect(page.all('guess')).toHaveLength(0);
  });

  test('any other category can be chosen', async () => {
    const page = await openPanel('support');
    await page.click('other-category');
    await page.clickText('Complaint');
    expect(page.analyst.decide).toHaveBeenCalledWith(
      expect.objectContaining({ what: 'category', choice: 'complaint' }),
    );
  });
});

describe('the queue', () => {
  const queue = [
    supportCase({ threadKey: 'a', personName: '王芳' }),
    supportCase({ threadKey: 'b', personName: 'Ben Ito', candidates: [filled] }),
  ];
  const row = (page: { all: (id: string) => HTMLElement[]; host: HTMLElement }, at: number) =>
    page.all('queue-row')[at] ?? page.host;

  test('opens a message to its reply, which is copied and not inserted; the way back keeps the place', async () => {
    const page = await openPanel('support', { support: async () => supportResult(null, queue) });
    expect(page.text('queue')).toContain('2 wait for an answer');
    await page.click(row(page, 1));
    expect(page.text('case')).toContain('Ben Ito');
    expect(page.all('queue')).toHaveLength(0);
    expect(page.all('insert')).toHaveLength(0);
    expect(document.activeElement).toBe(page.one('back-to-queue'));
    await page.click('copy');
    expect(page.browser.copy).toHaveBeenCalledWith('Hi Tomás');
    await page.click('back-to-queue');
    expect(page.all('case')).toHaveLength(0);
    expect(document.activeElement).toBe(row(page, 1));
  });

  test('a message of the open page can be inserted, whichever way it was reached', async () => {
    const open = supportCase({ threadKey: 'b', personName: 'Ben Ito', candidates: [filled] });
    const page = await openPanel('support', { support: async () => supportResult(open, queue) });
    await page.click(row(page, 1));
    expect(page.all('insert')).toHaveLength(1);
    expect(page.all('back-to-queue')).toHaveLength(0);
    await page.click(row(page, 0));
    expect(page.all('insert')).toHaveLength(0);
  });

  test('at full width stands beside the message that is looked at', async () => {
    const page = await openPanel('support', { support: async () => supportResult(null, queue) }, fakeBrowser(), true);
    expect(page.text('case')).toContain('王芳');
    await page.click(row(page, 1));
    expect(page.text('case')).toContain('Ben Ito');
    expect(page.all('queue-row').map(each => each.getAttribute('aria-current'))).toEqual(['false', 'true']);
  });
});

describe('the reply text', () => {
  const withAnswer = candidate({
    segments: [
      { text: 'Hi ' },
      { slot: 'person.firstName', value: 'Tomás', recordId: 'person-5', field: 'name' },
      { text: '.\n\n' },
      { slot: 'answer', value: 'Refunds take 5 days.', recordId: 'article-1', field: 'body' },
      { text: '\n\nKind regards\n' },
      { slot: 'user.signature', value: '', recordId: null, field: null },
    ],
    missing: [],
    articleId: 'article-1',
  });

  test('marks facts alone; the article is named below', async () => {
    const page = await openPanel('support', {
      support: async () => supportResult(supportCase({ candidates: [withAnswer] })),
    });
    expect(page.all('slot').map(({ textContent }) => textContent)).toEqual(['Tomás']);
    expect(page.text('reply-source')).toContain('answer from “Refunds”');
  });

  test('without a signature ends without an empty line, and leads to where one is set', async () => {
    const page = await openPanel('support', {
      support: async () => supportResult(supportCase({ candidates: [withAnswer] })),
    });
    await page.click('insert');
    expect(page.browser.insert).toHaveBeenCalledWith('Hi Tomás.\n\nRefunds take 5 days.\n\nKind regards');
    expect(page.text('reply-text')).toBe('Hi Tomás.\n\nRefunds take 5 days.\n\nKind regards');
    await page.click('add-signature');
    expect(page.model.sheet.value).toEqual({ kind: 'settings' });
  });
});

test('articles show the words that matched', async () => {
  const page = await openPanel('support');
  expect([...page.one('articles').querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['refund']);
});
