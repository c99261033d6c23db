import type { Message } from '../../../core/records';
import { mailShortDate, mailTitleDate } from '../dates';
import { html, type Markup } from '../html';
import { legacyId, type MailThread, permId } from './mail-thread';

const sender = (message: Message) =>
  html`<span class="gD" email="${message.from?.email}" name="${message.from?.name}" data-hovercard-id="${message.from?.email}"><span>${message.from?.name ?? message.from?.email}</span></span>`;

const date = (message: Message) =>
  html`<span class="g3" title="${mailTitleDate(message.at!)}" role="gridcell">${mailShortDate(message.at!)}</span>`;

function collapsed(message: Message): Markup {
  return html`<div class="adf ads" data-message-id="#${permId(message.id)}" data-legacy-message-id="${legacyId(message.id)}"><div class="gs"><div class="gE hI" role="button" tabindex="0" aria-expanded="false"><h3 class="iw gFxsud">${sender(message)}</h3><span class="iA g6" role="gridcell">${message.snippet}</span><div class="gK">${date(message)}</div></div></div></div>`;
}

const paragraphs = (text: string) =>
  text.split('\n').map(line => (line === '' ? html`<div><br></div>` : html`<div>${line}</div>`));

function open(message: Message, previous: Message | undefined, account: string): Markup {
  const quote = previous
    ? html`<div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">On ${mailTitleDate(previous.at!)} ${previous.from?.name} &lt;<a href="mailto:${previous.from?.email}">${previous.from?.email}</a>&gt; wrote:<br></div><blockquote class="gmail_quote">${paragraphs(previous.text ?? '')}</blockquote></div>`
    : null;
  const to = message.to.map(
    address =>
      html`<span class="g2" email="${address.email}" name="${address.email === account ? 'me' : address.name}" data-hovercard-id="${address.email}" dir="ltr">${address.email === account ? 'me' : address.name}</span>`,
  );
  return html`<div class="adn ads" data-message-id="#${permId(message.id)}" data-legacy-message-id="${legacyId(message.id)}"><div class="gs"><div class="gE iv gt"><h3 class="iw">${sender(message)} <span class="go"><span aria-hidden="true">&lt;</span>${message.from?.email}<span aria-hidden="true">&gt;</span></span></h3><div class="gK">${date(message)}</div><div class="iw ajw"><span class="hb">to ${to} </span></div></div><div class="ii gt"><div class="a3s aiL"><div dir="ltr">${paragraphs(message.text ?? '')}</div>${quote}</div></div></div></div>`;
}

/** An open thread: the last message open, a read one before it collapsed, with its open form ready for a click. */
export function threadView(thread: MailThread, account: string): Markup {
  const last = thread.messages.length - 1;
  const items = thread.messages.map((message, index) => {
    const full = open(message, thread.messages[index - 1], account);
    if (index === last) return html`<div role="listitem" class="h7" tabindex="-1">${full}</div>`;
    return html`<div role="listitem" class="kv" tabindex="-1">${collapsed(message)}<template class="sample-open">${full}</template></div>`;
  });
  return html`<div class="nH" role="main"><div class="nH a98 iY"><div class="nH">
<div class="ha"><h2 class="hP" tabindex="-1" data-thread-perm-id="${permId(thread.key)}" data-legacy-thread-id="${legacyId(thread.key)}">${thread.subject}</h2></div>
<div class="nH aHU"><div class="nH hx"><div role="list" class="sample-list">${items}</div>
<div class="sample-reply-place"><div class="amn"><span class="ams bkH" role="link" tabindex="0" data-sample="reply">Reply</span></div></div>
</div></div></div></div></div>`;
}
