export type Status = 'open' | 'won' | 'lost';

// Stage names that the products ship, in lower case, by what they mean. A stage that a team named itself is in none of them.
const WON =
  'closed won|won|gewonnen|abgeschlossen und gewonnen|geschlossen gewonnen|fermée gagnée|fermé gagné|gagnée|gagné|cerrada ganada|ganada|cierre ganado|成功|赢单|已成交|成交客户|成立|受注|成約';
const LOST =
  'closed lost|lost|verloren|abgeschlossen und verloren|geschlossen verloren|fermée perdue|fermé perdu|perdue|perdu|cerrada perdida|perdida|cierre perdido|失败|输单|丢单|流失客户|不成立|失注';
/** Salesforce's and HubSpot's standard pipelines, English. */
const OPEN =
  'prospecting|qualification|needs analysis|value proposition|id. decision makers|perception analysis|proposal/price quote|negotiation/review|appointment scheduled|qualified to buy|presentation scheduled|decision maker bought-in|contract sent';

const STATUS = new Map<string, Status>(
  (
    [
      ['won', WON],
      ['lost', LOST],
      ['open', OPEN],
    ] as const
  ).flatMap(([status, names]) => names.split('|').map(name => [name, status] as const)),
);

/** Open, won or lost by a stage's standard name; null for a name that a team chose itself. */
export function statusOfStage(stage: string): Status | null {
  return STATUS.get(stage.trim().toLowerCase().replace(/\s+/g, ' ')) ?? null;
}
