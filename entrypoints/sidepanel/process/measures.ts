import { measureWorld, type OtherResults, type WorldMeasures } from '../../../core/process/facts/measure-world';
import { dealHealth, winProbability } from '../../../core/sales';
import type { SupportEngine } from '../../../core/support';
import { supportAnalysis } from '../../../core/support';
import { ownTimeZone } from '../answers';
import type { Reading, StoredWorld } from '../stored-world';

/** Fields of conditions behind which an analysis stands that takes its time. */
const OF_WINS = ['deal.winPercent'];
const OF_WARNINGS = ['deal.warnings'];
/** Fields whose analyses must be made anew for each change. */
export const OF_WORLD = [...OF_WINS, ...OF_WARNINGS];
export const OF_CASES = ['ticket.category', 'ticket.urgency', 'message.category', 'message.urgency', 'person.urgency'];

/** What conditions ask about records; each analysis is made only where one of `fields` needs it, and once per reading. */
export async function measures(
  stored: StoredWorld,
  engine: () => Promise<SupportEngine>,
  fields: readonly string[],
): Promise<{ reading: Reading; measures: WorldMeasures }> {
  const reading = await stored.reading();
  const { world, settings, now } = reading;
  const needs = (of: readonly string[]) => of.some(field => fields.includes(field));
  const other: OtherResults = {};
  if (needs(OF_WINS)) {
    other.winProbability = await stored.result('win-by-deal', () => {
      const { byDeal } = winProbability(world, settings, now);
      return new Map(byDeal.map(({ dealId, probability }) => [dealId, probability]));
    });
  }
  if (needs(OF_WARNINGS)) {
    const health = await stored.result('deal-health', () => dealHealth(world, settings, now));
    other.warningsOf = deal => health(deal).flags.map(({ words }) => words.code);
  }
  if (needs(OF_CASES)) {
    const ready = await engine();
    other.cases = await stored.result('cases-by-record', () => {
      const { queue } = supportAnalysis(world, settings, now, null, ready, ownTimeZone());
      const cases = new Map<string, { category: string | null; urgency: number }>();
      // The most urgent case of a person comes first.
      for (const { messageId, ticketId, personId, chosen, unsure, guesses, urgency } of queue) {
        const category = chosen ?? (unsure ? null : (guesses[0]?.category ?? null));
        for (const id of [messageId, ticketId, personId]) {
          if (id !== null && !cases.has(id)) cases.set(id, { category, urgency: urgency.score });
        }
      }
      return cases;
    });
  }
  const key = `measures ${needs(OF_WINS)} ${needs(OF_WARNINGS)} ${needs(OF_CASES)}`;
  return { reading, measures: await stored.result(key, () => measureWorld(world, settings, reading, other)) };
}
