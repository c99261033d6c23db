import type { Page } from 'puppeteer';
import type { ActRequest } from '../../core/protocol';
import { waitUntil } from './wait-until';

interface EditorPage {
  lines(): string[];
  markup(): string;
  focusEnd(): void;
  focusStart?(): void;
}
interface PageWorld {
  editorPage?: EditorPage;
  sendings: string[];
}

/** A played page with an open reply box, asked through the editor's own interface, in the page's own world. */
export interface ReplyPage {
  page: Page;
  /** The paragraphs that the editor's document holds. */
  lines(): Promise<string[]>;
  markup(): Promise<string>;
  /** Whatever could have sent something. */
  sendings(): Promise<string[]>;
  /** The caret at the end, as after the user's own writing. */
  focusEnd(): Promise<void>;
  focusStart(): Promise<void>;
  /** What the editor is told when the user clicks into the panel; its element stays the active one. */
  leave(): Promise<void>;
  /** Asks for an act as the panel does: the built script, put into the tab by the extension. */
  act(request: ActRequest): Promise<unknown>;
}

/** @param own a page of the extension, that acts for the panel */
export async function openReplyPage(open: (url: string) => Promise<Page>, own: Page, url: string): Promise<ReplyPage> {
  const page = await open(url);
  const inPage = <T>(ask: (world: PageWorld) => T) => page.evaluate(`(${ask})(window)`) as Promise<T>;
  await waitUntil('the editor has started', () => inPage(world => world.editorPage !== undefined));
  return {
    page,
    lines: () => inPage(world => world.editorPage!.lines()),
    markup: () => inPage(world => world.editorPage!.markup()),
    sendings: () => inPage(world => world.sendings),
    focusEnd: () => inPage(world => world.editorPage!.focusEnd()),
    focusStart: () => inPage(world => world.editorPage!.focusStart?.()),
    leave: () =>
      page.evaluate(() => {
        const leaving = (node: Document | ShadowRoot): void => {
          const { activeElement: active } = node;
          if (!active) return;
          active.dispatchEvent(new FocusEvent('blur'));
          active.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
          if (active.shadowRoot) leaving(active.shadowRoot);
          if (active instanceof HTMLIFrameElement && active.contentDocument) leaving(active.contentDocument);
        };
        leaving(document);
        window.dispatchEvent(new FocusEvent('blur'));
      }),
    act: request =>
      own.evaluate(
        async (address, message) => {
          const [tab] = (await chrome.tabs.query({})).filter(one => one.url === address);
          const ask = () => chrome.tabs.sendMessage(tab!.id!, message, { frameId: 0 }).catch(() => undefined);
          const first = await ask();
          if (first !== undefined) return first;
          await chrome.scripting.executeScript({ target: { tabId: tab!.id! }, files: ['insert-reply.js'] });
          return ask();
        },
        url,
        request,
      ),
  };
}
