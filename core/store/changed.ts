/** Which part of the store changed; carries no content. */
export interface StoreChange {
  what: 'records' | 'decisions' | 'settings' | 'tasks' | 'everything';
}

/** Tells every other context that the store changed. `channel` is `CHANGED_CHANNEL` of core/protocol. */
export function announce(channel: string, change: StoreChange): void {
  const sender = new BroadcastChannel(channel);
  sender.postMessage(change);
  sender.close();
}

/** Calls `listener` for each change that another context announces, until `signal` aborts. */
export function onChanged(channel: string, listener: (change: StoreChange) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const receiver = new BroadcastChannel(channel);
  receiver.onmessage = (event: MessageEvent<StoreChange>) => listener(event.data);
  signal.addEventListener('abort', () => receiver.close(), { once: true });
}
