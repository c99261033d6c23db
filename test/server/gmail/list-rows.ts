import type { Message } from '../../../core/records';
import { mailShortDate, mailTitleDate } from '../dates';
import { html, type Markup } from '../html';
import { legacyId, type MailThread, permId } from './mail-thread';

const nameOf = (message: Message, account: string) =>
  message.from?.email === account ? 'me' : (message.from?.name ?? message.from?.email ?? '');

/** One row of a mail list: the address stands in the hidden summary as well, as in the product. */
function row(thread: MailThread, index: number, account: string): Markup {
  const last = thread.messages.at(-1)!;
  const writers = [...new Map(thread.messages.map(message => [message.from?.email, message])).values()];
  const count = thread.messages.length;
  const unread = last.unread === true;
  const shown = mailShortDate(last.at!);
  const id = `:s${index}`;
  return html`<tr class="zA ${unread ? 'zE' : 'yO'}" id="${id}" role="row" tabindex="-1" aria-labelledby="${id}a" data-open="#inbox/${thread.token}">
<td class="PF xY"></td>
<td class="oZ-x3 xY"><div class="oZ-jc T-Jo J-J5-Ji" role="checkbox" aria-checked="false" tabindex="-1" aria-labelledby="${id}a"></div></td>
<td class="yX xY"><div id="${id}a" class="afn">${unread ? 'unread, ' : ''}${writers.map(message => html`<span email="${message.from?.email}" name="${message.from?.name}">${nameOf(message, account)}</span>, `)}${thread.subject}, ${shown}, ${last.snippet}.</div><div class="yW">${writers.map(
    (message, place) =>
      html`${place > 0 ? ', ' : ''}<span class="bA4"><span class="${unread ? 'zF' : 'yP'}" email="${message.from?.email}" name="${nameOf(message, account)}" data-hovercard-id="${message.from?.email}">${nameOf(message, account)}</span></span>`,
  )}${count > 1 ? html`<span class="bx0">${count}</span>` : ''}</div></td>
<td class="xY a4W" tabindex="-1"><div class="xS" role="link"><div class="xT"><div class="y6"><span class="bog" id="${id}s"><span data-thread-id="#${permId(thread.key)}" data-legacy-thread-id="${legacyId(thread.key)}" data-legacy-last-message-id="${legacyId(last.id)}">${thread.subject}</span></span></div><span class="y2"><span class="Zt">&nbsp;-&nbsp;</span>${last.snippet}</span></div></div></td>
<td class="yf xY">&nbsp;</td>
<td class="xW xY"><span title="${mailTitleDate(last.at!)}" aria-label="${mailTitleDate(last.at!)}"><span>${shown}</span></span></td>
</tr>`;
}

/** A list of threads as the inbox or the sent mail shows it. */
export function mailList(threads: MailThread[], account: string): Markup {
  const total = String(threads.length);
  return html`<div class="nH" role="main">
<div class="aqL"><div class="Di"><div class="Dj"><span class="ts">1</span>–<span class="ts">${total}</span> of <span class="ts">${total}</span></div></div></div>
<div class="Cp"><table class="F cf zt" role="grid" aria-readonly="true"><tbody>${threads.map((thread, index) => row(thread, index, account))}</tbody></table></div>
</div>`;
}
