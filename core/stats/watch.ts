/** How the caller of a long computation follows it and ends it. An AbortSignal is a valid `signal`. */
export interface Watch {
  /** Read between steps of a few milliseconds; true ends the computation with `Cancelled`. */
  signal?: { readonly aborted: boolean };
  /** Told between steps how much is done, 0…1. */
  progress?: (done: number) => void;
}

/** Thrown by a computation whose caller has aborted it. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/**
 * One step of a watched computation: tells the progress, and ends the computation where the caller wants that.
 *
 * @param done 0…1
 * @throws Cancelled
 */
export function step(watch: Watch | undefined, done: number): void {
  if (watch?.signal?.aborted) throw new Cancelled('the computation was cancelled');
  watch?.progress?.(done);
}

/** The part of a watch that a computation within the computation gets: its 0…1 is `from`…`to` of the whole. */
export function partOf(watch: Watch | undefined, from: number, to: number): Watch | undefined {
  const { signal, progress } = watch ?? {};
  if (signal === undefined && progress === undefined) return undefined;
  return {
    ...(signal && { signal }),
    ...(progress && { progress: (done: number) => progress(from + done * (to - from)) }),
  };
}
