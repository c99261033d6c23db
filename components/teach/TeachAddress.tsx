import { useState } from 'preact/hooks';
import { say } from '../words';

export interface TeachAddressProps {
  problem: string | null;
  /** Called straight from the click: the browser asks for the permission only then. */
  onHost: (host: string) => void;
  onCancel: () => void;
}

/** The host of an address as people paste it, `https://` or not; null where it is none that can be asked for. */
export function hostOf(address: string): string | null {
  const text = address.trim();
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(full)) return null;
  const { protocol, port, hostname, username } = new URL(full);
  const named = /^(?:[a-z0-9-]+\.)+[a-z][a-z0-9-]*$/.test(hostname);
  return protocol === 'https:' && port === '' && username === '' && named ? hostname : null;
}

/** A browser tells the address of a page at a click of the extension's button, or to those who may read it. Without either the user can name it. */
export function TeachAddress({ problem, onHost, onCancel }: TeachAddressProps) {
  const [address, setAddress] = useState('');
  const host = hostOf(address);
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
