import browser from 'webextension-polyfill';

/** A notification of the desktop, where the user allowed them; one of the same name takes the place of the one before. */
export async function notify(name: string, text: string): Promise<void> {
  if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
  await browser.notifications.create(`sidelight ${name}`.slice(0, 500), {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: browser.i18n.getMessage('notice_title'),
    message: text.slice(0, 300),
  });
}

/** A number on the button of the extension; nothing for 0. */
export async function showBadge(count: number): Promise<void> {
  const action = import.meta.env.FIREFOX ? browser.browserAction : browser.action;
  await action.setBadgeBackgroundColor({ color: '#b3471d' });
  await action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
}
