import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from '../../core/records/schemas';
import { TaughtKind } from '../../core/records/taught';

/** `teach.json` in a folder of saved pages: what somebody pointed at on the first page, and what each page shows. */
const Lesson = z.strictObject({
  name: z.string(),
  kind: TaughtKind,
  page: z.enum(['list', 'record']),
  /** What was answered to the question of day and month. */
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable().default(null),
  /** Field → selector of the place that was pointed at on the first page. */
  picks: z.record(z.string(), z.string()),
  pages: z
    .array(
      z.strictObject({
        file: z.string().regex(/^[\w.-]+$/),
        url: z.url(),
        /** What may be seen on the page; of a list those count whose name stands on it. */
        records: z.array(
          z.strictObject({ id: z.string().nullable().default(null), fields: z.record(z.string(), z.unknown()) }),
        ),
      }),
    )
    .min(1),
});
export type SavedLesson = z.infer<typeof Lesson>;
export type SavedPage = SavedLesson['pages'][number] & { html: string };

/** @throws Error that says what is wrong with the folder */
export async function readLesson(folder: string): Promise<Omit<SavedLesson, 'pages'> & { pages: SavedPage[] }> {
  const path = join(folder, 'teach.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new Error(`teach: can't open ${path} (${error.code})`, { cause: error });
  });
  const read = Lesson.safeParse(JSON.parse(text));
  if (!read.success) throw new Error(`teach: ${path} is no lesson: ${z.prettifyError(read.error)}`);
  const pages = await Promise.all(
    read.data.pages.map(async page => ({ ...page, html: await readFile(join(folder, page.file), 'utf8') })),
  );
  return { ...read.data, pages };
}
