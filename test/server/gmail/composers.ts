import { html, type Markup } from '../html';

const send = html`<div class="T-I J-J5-Ji aoO v7 T-I-atl L3" role="button" tabindex="1" aria-label="Send ‪(Ctrl-Enter)‬" data-tooltip="Send ‪(Ctrl-Enter)‬" data-sample="send">Send</div>`;

const fields = html`<input type="hidden" name="composeid"><input type="hidden" name="draft"><input type="hidden" name="rt">`;

const body = html`<div class="Ap"><div class="Am Al editable LW-avf tS-tW" hidefocus="true" aria-label="Message Body" g_editable="true" role="textbox" aria-multiline="true" contenteditable="true" tabindex="1" spellcheck="false"><br></div></div>`;

const recipients = html`<div class="anm" name="to"><span>To</span><div role="listbox" class="afV"></div></div>`;

/** The reply box and the window for a new message, as templates that the page's script copies. */
export function composerTemplates(): Markup {
  return html`<template id="sample-reply"><div class="M9 ip"><div class="aoI" role="region" aria-label="Reply" data-compose-id=""><table class="aoP"><tbody><tr><td class="I5"><form class="bAs" action="" method="POST">${recipients}<input type="hidden" name="subjectbox">${fields}</form>${body}<div class="btC">${send}<span class="sample-draft" aria-live="polite"></span></div></td></tr></tbody></table></div></div></template>
<template id="sample-compose"><div class="nH Hd" role="dialog" aria-label="New Message"><div class="sample-dialog-head">New Message <button type="button" data-sample="close" aria-label="Close">×</button></div><div class="M9"><div class="aoI" role="region" aria-label="New Message" data-compose-id=""><table class="aoP"><tbody><tr><td class="I5"><form class="bAs" action="" method="POST">${recipients}<div class="aoD"><input name="subjectbox" class="aoT" aria-label="Subject" placeholder="Subject"></div>${fields}</form>${body}<div class="btC">${send}<span class="sample-draft" aria-live="polite"></span></div></td></tr></tbody></table></div></div></div></template>`;
}
