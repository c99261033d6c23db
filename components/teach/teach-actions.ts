import type { TaughtReader } from '../../core/records/taught';
import type { Model } from '../model';
import { say } from '../words';
import type { Teacher } from './teacher';

export type TeachActions = ReturnType<typeof teachActions>;

/** What the user does with taught readers. Each failure is told by a toast. */
export function teachActions(model: Model, teacher: Teacher) {
  const { act, browser, reload, toast } = model;
  return {
    /** Keeps a reader; true when it is stored. */
    async save(reader: TaughtReader): Promise<boolean> {
      const saved = await act(() => teacher.save(reader));
      await reload();
      return saved;
    },
    /** Called straight from a click: the browser asks for the permission only then. */
    async grant(host: string): Promise<void> {
      const granting = teacher.grant(host);
      await act(async () => {
        if (!(await granting)) toast.tell(say('toast_not_granted'));
      });
    },
    async remove(reader: TaughtReader, isLast: boolean): Promise<void> {
      if (await act(() => teacher.remove(reader, isLast))) {
        toast.tell(say('toast_taught_removed', { name: reader.name }), async () => {
          await act(() => teacher.save(reader));
          await reload();
        });
      }
      await reload();
    },
    exportFile(reader: TaughtReader): void {
      const text = `${JSON.stringify(reader, null, 2)}\n`;
      browser.save(
        `sidelight-${reader.host.replace(/[^\w.-]+/g, '-')}-${reader.kind}.json`,
        new Blob([text], { type: 'application/json' }),
      );
    },
    async importFile(file: File): Promise<void> {
      await act(async () => {
        const reader = await teacher.readFile(file);
        if (reader === null) {
          toast.tell(say('taught_bad_file'));
          return;
        }
        await teacher.save(reader);
        toast.tell(say('toast_taught_imported', { name: reader.name }));
      });
      await reload();
    },
  };
}
