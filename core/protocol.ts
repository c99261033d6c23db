import { shortText, TEXT_LIMIT, z } from './records/schemas';
import { Sighting } from './records/sighting';
import { TaughtKind, TaughtReader } from './records/taught';

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
  /** The user no longer allows this site: its script ends. */
  z.strictObject({ type: z.literal('stop'), site: shortText }),
]);
export type PageRequest = z.infer<typeof PageRequest>;

/** Panel → the script that puts a reply into the page, at the user's click. */
export const ActRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('insert-reply'), text: z.string().max(TEXT_LIMIT) }),
  z.strictObject({ type: z.literal('undo-insert') }),
]);
export type ActRequest = z.infer<typeof ActRequest>;

/** What the content script knows of its page: answer to `read-now`, and pushed to the panel when it changes. */
export const PageState = z.strictObject({
  type: z.literal('page-state'),
  url: shortText,
  site: shortText.nullable(),
  page: shortText.nullable(),
  sighting: Sighting.nullable(),
  /** False while the readers of this kind of page are still on their way into it. */
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

/** Content script → background: put the readers of this kind of page into my page. Answered with whether they are there. */
export const BringReaders = z.strictObject({ type: z.literal('bring-readers'), page: shortText });
export type BringReaders = z.infer<typeof BringReaders>;

export const BackgroundMessage = SightingMessage;
export type BackgroundMessage = z.infer<typeof BackgroundMessage>;

/** Page of ours → background: tasks or rules changed; what is due may be another now. Answered when the next alarm is set. */
export const TasksChanged = z.strictObject({ type: z.literal('tasks-changed') });
export type TasksChanged = z.infer<typeof TasksChanged>;

/** BroadcastChannel that tells every panel that the store changed. */
export const CHANGED_CHANNEL = 'sidelight-changed';

/** Background → panel: the extension's button was clicked in this window. `atMs`: when, in milliseconds since 1970. */
export const ButtonClicked = z.strictObject({ type: z.literal('button-clicked'), windowId: z.int(), atMs: z.number() });
export type ButtonClicked = z.infer<typeof ButtonClicked>;

/** Content script of a taught host → background: asks for the readers of its own host; answered with them. */
export const TaughtRequest = z.strictObject({ type: z.literal('taught-readers') });
/** Panel → background: keep a taught reader (in place of one with the same id), or give one up. Answered with `TaughtReply` when it is stored. */
export const TaughtChange = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('save-taught'), reader: TaughtReader }),
  z.strictObject({ type: z.literal('remove-taught'), id: shortText }),
]);
export type TaughtChange = z.infer<typeof TaughtChange>;
export const TaughtReply = z.strictObject({ error: shortText.nullable() });
export type TaughtReply = z.infer<typeof TaughtReply>;

/** What is being taught. `page` null: as the page looks. */
export const LessonChoice = z.strictObject({
  kind: TaughtKind,
  page: z.enum(['record', 'list']).nullable(),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
});
export type LessonChoice = z.infer<typeof LessonChoice>;

/** Panel → content script, while the user teaches. `teach-pick` is answered when the user chose a place or gave up. */
export const TeachRequest = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('teach-pick'), choice: LessonChoice, field: shortText }),
  z.strictObject({ type: z.literal('teach-look'), choice: LessonChoice }),
  z.strictObject({ type: z.literal('teach-forget'), choice: LessonChoice, field: shortText }),
  /** A key pressed in the panel while the user points. */
  z.strictObject({ type: z.literal('teach-key'), key: shortText }),
  /** The lesson is over: the places are forgotten. */
  z.strictObject({ type: z.literal('teach-end') }),
]);
export type TeachRequest = z.infer<typeof TeachRequest>;

/** What came out of a lesson so far; `reader` null while nothing usable was picked. Of the page it holds the picked texts alone. */
export const LessonState = z.strictObject({
  page: z.enum(['record', 'list']),
  reader: TaughtReader.nullable(),
  picked: z
    .array(
      z.strictObject({
        field: shortText,
        text: shortText,
        value: z.unknown(),
        why: z.enum(['not-found', 'unreadable', 'ambiguous']).nullable(),
      }),
    )
    .max(40),
  /** Rows of this build on the page; null for a single record. */
  rows: z.int().nullable(),
  problem: z.enum(['no-row']).nullable(),
});
export type LessonState = z.infer<typeof LessonState>;

/** Content script → panel while the user points: the text in the place under the pointer or the keys; null where there is none. */
export const TeachHover = z.strictObject({ type: z.literal('teach-hover'), text: shortText.nullable() });
