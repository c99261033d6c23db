import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { keepTaught } from './keep-taught';
import { receiveBlanks } from './receive-blanks';
import { receiveSightings } from './receive-sightings';
import { registerGrantedSites } from './registration';

/** Permissions, script registration and messages in. It holds no state: it may be killed at any moment. */
export default defineBackground(() => {
  receiveSightings();
  receiveBlanks();
  keepTaught();

  browser.permissions.onAdded.addListener(() => void registerGrantedSites());
  browser.permissions.onRemoved.addListener(() => void registerGrantedSites());
  browser.runtime.onStartup.addListener(() => void registerGrantedSites());
  browser.runtime.onInstalled.addListener(details => {
    void registerGrantedSites();
    if (details.reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });

  if (import.meta.env.FIREFOX) {
    browser.browserAction?.onClicked.addListener(() => void browser.sidebarAction.toggle());
  } else {
    void chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  }
});
