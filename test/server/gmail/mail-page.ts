import type { SampleWorkspace } from '../../../core/sample';
import { documentOf } from '../document';
import { html } from '../html';
import { composerTemplates } from './composers';
import { mailList } from './list-rows';
import { threadsOf } from './mail-thread';
import { threadView } from './thread-view';

/** The one page of the mail product: every view is a template, and the hash says which one is shown. */
export function mailPage(sample: SampleWorkspace): string {
  const { account } = sample;
  const threads = threadsOf(sample.messages);
  const sent = threads.filter(thread => thread.messages.at(-1)?.from?.email === account);
  const received = threads.filter(thread => thread.messages.some(message => message.from?.email !== account));
  const unread = received.filter(thread => thread.messages.at(-1)?.unread).length;
  const inboxTitle = `Inbox (${unread}) - ${account} - Gmail`;
  const body = html`<div class="nH sample-app">
<header class="sample-top" role="banner"><a class="sample-logo" href="#inbox">Mail</a><div class="sample-search" aria-hidden="true">Search mail</div><a class="gb_B" role="button" tabindex="0" href="https://accounts.google.com/SignOutOptions" aria-label="Google Account: Lena Hart (${account})">L</a></header>
<div class="sample-columns">
<div class="sample-side" role="navigation"><div class="T-I T-I-KE L3" role="button" tabindex="0" gh="cm" data-sample="compose">Compose</div><a href="#inbox" data-tooltip="Inbox">Inbox <b>${unread}</b></a><a href="#sent" data-tooltip="Sent">Sent</a></div>
<div class="aeF" id="sample-views"></div>
</div></div>
<template data-view="#inbox" data-title="${inboxTitle}">${mailList(received, account)}</template>
<template data-view="#sent" data-title="Sent Mail - ${account} - Gmail">${mailList(sent, account)}</template>
${threads.map(
  thread =>
    html`<template data-view="${thread.token}" data-title="${thread.subject} - ${account} - Gmail">${threadView(thread, account)}</template>`,
)}
${composerTemplates()}`;
  return documentOf({
    title: inboxTitle,
    language: 'en',
    style: './gmail/style.css',
    script: './gmail/client.js',
    body,
  });
}
