import browser from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { bringReaders } from './bring-readers';
import { keepTaught } from './keep-taught';
import { openPanelOnClick } from './open-panel';
import { receiveBlanks } from './receive-blanks';
import { receiveSightings } from './receive-sightings';
import { registerGrantedSites } from './registration';
import { wakeForTasks } from './wake-for-tasks';

/** Permissions, script registration and messages in. It holds no state: it may be killed at any moment. */
export default defineBackground(() => {
  openPanelOnClick();
  receiveSightings();
  receiveBlanks();
  keepTaught();
  bringReaders();
  wakeForTasks();

  // Each time it wakes: it may have been killed in the middle.
  void registerGrantedSites();
  browser.permissions.onAdded.addListener(() => void registerGrantedSites());
  browser.permissions.onRemoved.addListener(() => void registerGrantedSites());
  // Only to be woken; what is to be done then stands above.
  browser.runtime.onStartup.addListener(() => {});
  browser.runtime.onInstalled.addListener(details => {
    if (details.reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
});
