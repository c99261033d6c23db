import type { Model } from '../model';
import { DealProcessBlock } from './stages/DealProcessBlock';

/** What the sections of the process have to say beside one deal; `asCard`: where no card of the deal is around it. */
export function BesideDeal({ model, dealId, asCard }: { model: Model; dealId: string; asCard?: boolean }) {
  return <DealProcessBlock model={model} dealId={dealId} asCard={asCard ?? false} />;
}
