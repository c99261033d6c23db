import { shortText, TEXT_LIMIT, z } from './records/schemas';
import { Sighting } from './records/sighting';

/** Content script → background. Sent again until acknowledged; merging it twice changes nothing. */
export const SightingMessage = z.strictObject({ type: z.literal('sighting'), sighting: Sighting });
/** Background → content script: the transaction is complete. */
export const SightingReply = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), changed: z.int() }),
  /** `final`: refused for good; else the store failed and the sighting may be sent again. */
  z.strictObject({ ok: z.literal(false), final: z.boolean(), error: shortText }),
]);
export type SightingReply = z.infer<typeof SightingReply>;

/** Panel → content script of the active tab. */
export const PageRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('read-now') }),
  z.strictObject({ type: z.literal('insert-reply'), text: z.string().max(TEXT_LIMIT) }),
  z.strictObject({ type: z.literal('undo-insert') }),
  /** The user no longer allows this site: its script ends. */
  z.strictObject({ type: z.literal('stop'), site: shortText }),
]);
export type PageRequest = z.infer<typeof PageRequest>;

/** What the content script knows of its page: answer to `read-now`, and pushed to the panel when it changes. */
export const PageState = z.strictObject({
  type: z.literal('page-state'),
  url: shortText,
  site: shortText.nullable(),
  page: shortText.nullable(),
  sighting: Sighting.nullable(),
  /** The reader ran on this page kind and found nothing that it knows. */
  settled: z.boolean(),
});
export type PageState = z.infer<typeof PageState>;

/** Script that reads a whole list → panel: how far it is, and in the end why it ended. */
export const ListMessage = z.strictObject({
  read: z.int(),
  shown: z.int().nullable(),
  why: z.enum(['complete', 'end', 'no-list', 'left', 'cancelled', 'limit']).nullable(),
});
export type ListMessage = z.infer<typeof ListMessage>;

export const BackgroundMessage = SightingMessage;
export type BackgroundMessage = z.infer<typeof BackgroundMessage>;

/** BroadcastChannel that tells every panel that the store changed. */
export const CHANGED_CHANNEL = 'sidelight-changed';
