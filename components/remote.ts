import { type Signal, signal } from '@preact/signals';

/** What a view shows of an answer: the latest value stays while a newer one is on its way. */
export interface Loaded<T> {
  value: T | null;
  loading: boolean;
  error: string | null;
}

export interface Remote<T> {
  state: Signal<Loaded<T>>;
  /** Asks again; an older answer that comes later is dropped. */
  refresh(): Promise<void>;
  /** Asks only when the value is missing, failed or out of date. */
  ensure(): Promise<void>;
  outdate(): void;
}

export function remote<T>(fetch: () => Promise<T>, explain: (error: unknown) => string): Remote<T> {
  const state = signal<Loaded<T>>({ value: null, loading: false, error: null });
  let latest = 0;
  let fresh = false;

  async function refresh(): Promise<void> {
    latest += 1;
    const ticket = latest;
    fresh = true;
    state.value = { ...state.value, loading: true };
    try {
      const value = await fetch();
      if (ticket === latest) state.value = { value, loading: false, error: null };
    } catch (error) {
      if (ticket !== latest) return;
      fresh = false;
      state.value = { ...state.value, loading: false, error: explain(error) };
    }
  }

  return {
    state,
    refresh,
    ensure: () => (fresh ? Promise.resolve() : refresh()),
    outdate: () => {
      fresh = false;
    },
  };
}
