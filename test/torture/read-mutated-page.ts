import { readMutated } from '../sites/mutation/read-mutated';

// Runs inside of the browser: the page that it reads is the one that it is in.
(globalThis as unknown as { readMutated: unknown }).readMutated = (
  ...rest: Parameters<typeof readMutated> extends [Document, ...infer Rest] ? Rest : never
) => readMutated(document, ...rest);
