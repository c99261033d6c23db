import browser from 'webextension-polyfill';
import type { ActRequest } from '../../core/protocol';
import type { ActResult } from '../../core/sites/site';
import { activeTab } from './active-page';

const NOT_SUPPORTED: ActResult = { done: false, why: 'not-supported' };

/** Does something in the page beside the panel, at the user's click. The script for it is put in when first needed: pages load faster without. */
export async function act(request: ActRequest): Promise<ActResult> {
  const id = (await activeTab())?.id;
  if (id === undefined) return NOT_SUPPORTED;
  const ask = async (): Promise<unknown> => browser.tabs.sendMessage(id, request, { frameId: 0 }).catch(() => null);
  const first = await ask();
  if (isActResult(first)) return first;
  try {
    await browser.scripting.executeScript({ target: { tabId: id }, files: ['insert-reply.js'] });
  } catch {
    // A page of the browser, or of a site that the user does not allow.
    return NOT_SUPPORTED;
  }
  const answer = await ask();
  return isActResult(answer) ? answer : NOT_SUPPORTED;
}

function isActResult(answer: unknown): answer is ActResult {
  return typeof answer === 'object' && answer !== null && 'done' in answer;
}
