import { readFileSync } from 'node:fs';
import { HUBSPOT_HOST, SALESFORCE_HOST, ZENDESK_HOST } from '../hosts';
import { html, verbatim } from '../html';
import type { PlayedPage } from '../start-server';
import { EDITORS, type EditorName } from './libraries';

interface Ticket {
  host: string;
  path: string;
  /** The test page that is read, below test/pages. */
  saved: string;
  editor: EditorName;
  box: string;
}

/** A ticket with its reply box open, in each product whose reply is written into somebody else's editor. */
export const TICKETS: Record<'Zendesk' | 'HubSpot' | 'Salesforce', Ticket> = {
  Zendesk: {
    host: ZENDESK_HOST,
    path: '/agent/tickets/812',
    saved: 'zendesk/ticket--two-mounted',
    editor: 'ckeditor',
    box: '<div id="editor" data-mark="omnicomposer-rich-text-ckeditor"></div>',
  },
  HubSpot: {
    host: HUBSPOT_HOST,
    path: '/contacts/4711/record/0-5/7001',
    saved: 'hubspot/ticket--record',
    editor: 'prosemirror',
    box: '<div role="dialog"><div id="editor"></div></div>',
  },
  Salesforce: {
    host: SALESFORCE_HOST,
    path: '/lightning/r/Case/500Qy00000Ca5EiIAJ/view',
    saved: 'salesforce/case--layout',
    editor: 'quill',
    box: '<lightning-input-rich-text><div id="editor"></div></lightning-input-rich-text>',
  },
};

/** The saved page, with the editor itself in the place of its reply box. */
export async function ticketPage({ host, path, saved, editor, box }: Ticket): Promise<PlayedPage> {
  const page = readFileSync(new URL(`../../pages/${saved}/page.html`, import.meta.url), 'utf8');
  const scripts = await EDITORS[editor]();
  const added = html`${verbatim(box)}<textarea id="content" hidden><p>-- Lena</p></textarea>${scripts}`.text;
  const [before, after = ''] = page.replace(/<div data-test-id="omnicomposer[\s\S]*?<\/p><\/div>/, '').split('</body>');
  return { host, path, page: `${before}${added}</body>${after}` };
}
