import type { FollowUp } from '../core/sales/followups/result';
import type { Model } from './model';
import { say } from './words';

export type DataActions = ReturnType<typeof dataActions>;

/** What the user does to the data as a whole, to one record and to the permissions. Each failure is told by a toast. */
export function dataActions(model: Model) {
  const { analyst, browser, act, reload, toast } = model;
  return {
    /** Called straight from a click: the browser asks for the permission only then. */
    async grant(siteId: string): Promise<void> {
      await act(async () => {
        if (!(await browser.grant(siteId))) toast.tell(say('toast_not_granted'));
      });
      await reload();
    },
    async revoke(siteId: string): Promise<void> {
      await act(() => browser.revoke(siteId));
      await reload();
    },
    async correct(id: string, field: string, value: unknown): Promise<void> {
      if (await act(() => analyst.correct(id, field, value))) toast.tell(say('toast_corrected'));
      await reload();
    },
    async remove(id: string): Promise<void> {
      if (await act(() => analyst.remove(id))) {
        toast.tell(say('toast_removed'));
        model.open(null);
      }
      await reload();
    },
    async exportAll(): Promise<void> {
      await act(async () => {
        const day = model.now().toISOString().slice(0, 10);
        browser.save(`sidelight-${day}.json`, await analyst.exportAll());
      });
    },
    async restore(file: File): Promise<void> {
      await act(async () => {
        const { records } = await analyst.restore(file);
        toast.tell(say('toast_restored', { n: records }));
      });
      await reload();
    },
    async eraseAll(): Promise<void> {
      if (await act(() => analyst.eraseAll())) {
        toast.tell(say('toast_erased'));
        model.open(null);
      }
      await reload();
    },
    async eraseSite(siteId: string): Promise<void> {
      await act(async () => {
        const { removed } = await analyst.eraseSite(siteId);
        toast.tell(say('toast_erased_records', { n: removed }));
      });
      await reload();
    },
    async eraseNeverRead(): Promise<void> {
      await act(async () => toast.tell(say('toast_erased_records', { n: await analyst.eraseNeverRead() })));
      await reload();
    },
    async joinPeople(a: string, b: string): Promise<void> {
      await act(async () => {
        await analyst.joinPeople(a, b);
        toast.tell(say('toast_joined'), async () => {
          await act(() => analyst.splitPeople(a, b));
          await reload();
        });
      });
      await reload();
    },
    async keepApart(a: string, b: string): Promise<void> {
      if (await act(() => analyst.keepApart(a, b))) toast.tell(say('toast_apart'));
      await reload();
    },
    async splitPeople(a: string, b: string): Promise<void> {
      if (await act(() => analyst.splitPeople(a, b))) toast.tell(say('toast_split'));
      await reload();
    },
    /** Opens the page where the person was read; without one, gives the address to write to. */
    write(item: FollowUp): void {
      if (item.url !== null) browser.openPage(item.url);
      else if (item.email !== null) void model.copy(item.email);
    },
  };
}
