import { useLayoutEffect } from 'preact/hooks';
import type { Model } from '../../model';
import { GateBlock } from './GateBlock';
import { QualifyBlock } from './QualifyBlock';

/** The gate and the checklist of one deal, where the user has a process or a checklist. */
export function DealProcessBlock({ model, dealId, asCard }: { model: Model; dealId: string; asCard: boolean }) {
  const flow = model.process.stages;
  // Asked for before the card is painted, so that its height changes once.
  useLayoutEffect(() => flow.want(dealId), [flow, dealId]);
  const known = flow.deals.state.value.value?.[dealId];
  if (!known?.gate && !known?.qualification) return null;
  const onTick = (key: string, answer: 'yes' | 'no' | 'open', text: string) =>
    void flow.tick(dealId, key, answer, text);
  const blocks = (
    <>
      {known.qualification && <QualifyBlock qualification={known.qualification} onTick={onTick} />}
      {known.gate && (
        <GateBlock
          gate={known.gate}
          now={model.now()}
          onTick={onTick}
          onFill={() => model.open({ kind: 'record', id: dealId })}
          onStages={() => {
            model.show('process');
            model.process.show('stages');
          }}
        />
      )}
    </>
  );
  return asCard ? <section class="card">{blocks}</section> : blocks;
}
