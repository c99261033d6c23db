import { useEffect, useState } from 'preact/hooks';
import { isPlain, taughtHostOf } from '../../core/records/taught-host';
import { say } from '../words';

export interface TeachAddressProps {
  /** See `Teacher`. */
  waitForClick: (signal: AbortSignal) => void;
  problem: string | null;
  /** Called straight from the click: the browser asks for the permission only then. */
  onHost: (host: string) => void;
  onCancel: () => void;
}

/** The host of an address as people paste it, `https://` or not; null where it is none that can be asked for. */
export function hostOf(address: string): string | null {
  const text = address.trim();
  const isWhole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
  const full = isWhole ? text : `https://${text}`;
  // A word alone is more likely a name that is still being typed than a computer of the user's own network.
  if (!URL.canParse(full) || !(isWhole || /[.:]/.test(text))) return null;
  const url = new URL(full);
  return url.username === '' && url.password === '' ? taughtHostOf(url) : null;
}

/** A browser tells the address of a page at a click of the extension's button, or to those who may read it. Without either the user can name it. */
export function TeachAddress({ waitForClick, problem, onHost, onCancel }: TeachAddressProps) {
  const [address, setAddress] = useState('');
  const host = hostOf(address);
  useEffect(() => {
    const ending = new AbortController();
    waitForClick(ending.signal);
    return () => ending.abort();
  }, [waitForClick]);
  return (
    <form
      class="stack"
      onSubmit={event => {
        event.preventDefault();
        if (host !== null) onHost(host);
      }}
    >
      <p>{say('teach_click')}</p>
      <p class="small soft">{say('teach_address_why')}</p>
      <label class="label">
        {say('teach_address')}
        <input
          class="field"
          data-testid="teach-address"
          inputMode="url"
          autoComplete="off"
          spellcheck={false}
          placeholder="https://"
          value={address}
          onInput={event => setAddress(event.currentTarget.value)}
        />
      </label>
      <p class="small soft wrap-any" role="status">
        {problem ?? (host === null ? (address === '' ? '' : say('teach_address_bad')) : say('teach_ask', { host }))}
      </p>
      {host !== null && isPlain(host) && <p class="small soft">{say('teach_plain')}</p>}
      <div class="actions">
        <button type="submit" class="button primary" data-testid="teach-begin" disabled={host === null}>
          {say('teach_begin')}
        </button>
        <button type="button" class="button quiet" onClick={onCancel}>
          {say('action_cancel')}
        </button>
      </div>
    </form>
  );
}
