import type { Firing, World } from '../../core/records';
import { keyIndex } from '../../core/records';
import type { DealHealth } from '../../core/sales/deals/deal-health';
import type { DealFlag } from '../../core/sales/deals/result';

const CODE = 'rule.flag';

/** The warnings of a deal with those that rules put on it, unless the user dismissed them. */
export function withRuleFlags(health: DealHealth, world: World, firings: readonly Firing[]): DealHealth {
  const byDeal = flagsByDeal(world, firings);
  if (byDeal.size === 0) return health;
  return deal => {
    const { flags, dismissed } = health(deal);
    const own = deal.status === 'open' ? (byDeal.get(deal.id) ?? []) : [];
    const shown = own.filter(flag => !isDismissed(world, deal.id, flag));
    const all = [...flags, ...shown].sort((a, b) => Number(b.level === 'bad') - Number(a.level === 'bad'));
    return { flags: all, dismissed: dismissed + own.length - shown.length };
  };
}

function flagsByDeal({ deals }: World, firings: readonly Firing[]): Map<string, DealFlag[]> {
  const index = keyIndex(deals);
  const byDeal = new Map<string, DealFlag[]>();
  for (const { id, recordId, ruleName, effects, undoneAt } of firings) {
    const dealId = index.get(recordId)?.id;
    if (undoneAt !== null || dealId === undefined) continue;
    for (const effect of effects) {
      if (effect.made !== 'flag') continue;
      const words = { code: CODE, params: { text: effect.text } };
      const basis = { code: 'rule.flag.basis', params: { name: ruleName } };
      const flag = { level: effect.level, words, basis, standing: id };
      byDeal.set(dealId, [...(byDeal.get(dealId) ?? []), flag]);
    }
  }
  return byDeal;
}

/** The newest decision about the warnings of a deal counts. */
function isDismissed({ decisions }: World, dealId: string, { standing }: DealFlag): boolean {
  const newest = decisions.findLast(
    ({ what, subject, choice, text }) =>
      subject === dealId &&
      (what === 'flag-restored' || (what === 'flag-dismissed' && choice === CODE && text === standing)),
  );
  return newest?.what === 'flag-dismissed';
}
