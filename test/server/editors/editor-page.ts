import { readFileSync } from 'node:fs';
import { FRESHDESK_HOST, GMAIL_HOST, HELPSCOUT_HOST, HUBSPOT_HOST, SALESFORCE_HOST, ZENDESK_HOST } from '../hosts';
import { html, type Markup, verbatim } from '../html';
import type { PlayedPage } from '../start-server';
import { EDITORS, type EditorName } from './libraries';

const editable = (attributes: string) => (content: string) =>
  verbatim(`<div id="editor" contenteditable="true" ${attributes}>${content}</div>`);
const placed = (before: string, after: string) => () => verbatim(`${before}<div id="editor"></div>${after}`);

interface Case {
  editor: EditorName;
  host: string;
  path: string;
  around: (content: string) => Markup;
}

/** Reply boxes of the six sites: the editors themselves, with the selectors of the real pages around them. */
export const REPLY_BOXES = {
  'Zendesk, CKEditor 5': {
    editor: 'ckeditor',
    host: ZENDESK_HOST,
    path: '/agent/tickets/812',
    around: () =>
      verbatim(
        '<div data-test-id="omnicomposer"><div id="editor" data-mark="omnicomposer-rich-text-ckeditor"></div></div>',
      ),
  },
  'HubSpot, ProseMirror': {
    editor: 'prosemirror',
    host: HUBSPOT_HOST,
    path: '/contacts/4711/record/0-5/90011',
    around: placed('<div role="dialog">', '</div>'),
  },
  'HubSpot, Draft.js': {
    editor: 'draft',
    host: HUBSPOT_HOST,
    path: '/contacts/4711/record/0-5/90012',
    around: placed('<div role="dialog">', '</div>'),
  },
  'Salesforce, Quill': {
    editor: 'quill',
    host: SALESFORCE_HOST,
    path: '/lightning/r/Case/500Ab00000Quill1AA/view',
    around: placed('<lightning-input-rich-text><div>', '</div></lightning-input-rich-text>'),
  },
  'Salesforce, a comment in a closed shadow tree': {
    editor: 'textarea',
    host: SALESFORCE_HOST,
    path: '/lightning/r/Case/500Ab00000Texta1AA/view',
    around: placed('', ''),
  },
  'Salesforce, a mail two frames down': {
    editor: 'frames',
    host: SALESFORCE_HOST,
    path: '/lightning/r/Case/500Ab00000Frame1AA/view',
    around: placed('', ''),
  },
  'Gmail, its own editable element': {
    editor: 'plain',
    host: GMAIL_HOST,
    path: '/mail/u/1/',
    around: content =>
      html`<div role="main"><form>${editable('role="textbox" g_editable="true" class="Am Al editable"')(content)}</form></div>`,
  },
  'Freshdesk, an editable element': {
    editor: 'plain',
    host: FRESHDESK_HOST,
    path: '/a/tickets/2093',
    around: editable('class="fr-element fr-view"'),
  },
  'Help Scout, an editable element': {
    editor: 'plain',
    host: HELPSCOUT_HOST,
    path: '/conversation/2615606748/19839',
    around: editable('role="textbox" aria-label="Reply Editor"'),
  },
  'Zendesk, an editor that Sidelight does not know': {
    editor: 'plain',
    host: ZENDESK_HOST,
    path: '/agent/tickets/813',
    around: editable('class="some-new-editor"'),
  },
} satisfies Record<string, Case>;

export type ReplyBox = keyof typeof REPLY_BOXES;

export const addressOf = (name: ReplyBox) => `https://${REPLY_BOXES[name].host}${REPLY_BOXES[name].path}`;

const watch = verbatim(readFileSync(new URL('./watch.js', import.meta.url), 'utf8'));

/** A page with the reply box open. `content`: its paragraphs, as `<p>Hello</p>`; `?empty` in the address leaves it empty. */
async function pageOf({ editor, around }: Case, content: string): Promise<string> {
  const scripts: Markup[] = await EDITORS[editor]();
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Reply</title><link rel="icon" href="data:,"></head>
<body>
<main>${around(content)}<button type="button">Send</button></main>
<textarea id="content" hidden>${content}</textarea>
<script>${watch}</script>
${scripts}
</body>
</html>`.text;
}

/** What stands in the box at first: what the user wrote, and a signature. */
export const WRITTEN = ['Dear Mara,', '', '--', 'Lena Brandt'];

/** Every reply box twice: with a text of the user's in it, and empty at `?empty`. */
export async function replyPages(): Promise<PlayedPage[]> {
  const made = await Promise.all(
    Object.values(REPLY_BOXES).map(async (one: Case): Promise<PlayedPage[]> => {
      const filled = WRITTEN.map(line => `<p>${line || (one.editor === 'plain' ? '<br>' : '')}</p>`).join('');
      return [
        { host: one.host, path: one.path, page: await pageOf(one, filled) },
        {
          host: one.host,
          path: `${one.path}?empty`,
          page: await pageOf(one, one.editor === 'plain' ? '<br>' : '<p></p>'),
        },
      ];
    }),
  );
  return made.flat();
}
