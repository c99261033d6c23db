import { shortText, z } from './schemas';

/** An amount in the currency's smallest unit. `currency` is ISO 4217, or null where the source did not say it. */
export const Money = z.strictObject({
  minor: z.int(),
  currency: shortText.regex(/^[A-Z]{3}$/).nullable(),
});
export type Money = z.infer<typeof Money>;
