import { createModel, VIEWS, type View } from '../../components/model';
import { Panel } from '../../components/Panel';
import type { Analyst } from '../../components/services';
import { fakeAnalyst, fakeBrowser } from './fake-services';
import { NOW } from './sample-values';
import { show } from './show';

const WIDE_VIEWS = VIEWS.filter(view => view !== 'now');

/** The whole panel on one view, with an analyst and a browser that can be watched. */
export async function openPanel(view: View, analyst: Partial<Analyst> = {}, browser = fakeBrowser(), wide = false) {
  const services = fakeAnalyst(analyst);
  const model = createModel(services, browser, { now: () => NOW, ...(wide ? { views: WIDE_VIEWS } : {}) });
  await model.start();
  model.show(view);
  const page = await show(<Panel model={model} wide={wide} />);
  return { ...page, model, analyst: services, browser };
}
