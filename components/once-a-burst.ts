export interface Burst {
  changed(): void;
  stop(): void;
}

/** Runs once for all the changes that come within `waitMs`, never twice at a time; changes during a run make one more run after it. */
export function onceABurst(run: () => Promise<void>, waitMs: number): Burst {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let missed = false;
  let stopped = false;

  function changed(): void {
    if (stopped || timer !== undefined) return;
    if (running) {
      missed = true;
      return;
    }
    timer = setTimeout(async () => {
      timer = undefined;
      running = true;
      await run();
      running = false;
      if (!missed) return;
      missed = false;
      changed();
    }, waitMs);
  }

  return {
    changed,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
