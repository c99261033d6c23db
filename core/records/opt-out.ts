import { instant, shortText, z } from './schemas';

/** An address or a domain that is never to be written to, or a message that looked like a wish for that and is none. */
export const OptOut = z.strictObject({
  /** Lower case: `mara@x.example`, or `x.example` with everything below it. */
  address: shortText.min(1),
  at: instant,
  /** `allowed`: the user said that what this address wrote until `at` is no opt-out. */
  what: z.enum(['never', 'allowed']),
  /** The message that asked for it; null where the user put it there. */
  messageId: shortText.nullable(),
});
export type OptOut = z.infer<typeof OptOut>;
