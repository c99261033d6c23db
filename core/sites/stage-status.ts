export type Status = 'open' | 'won' | 'lost';

// Stage names that the products ship, in lower case, by what they mean. A stage that a team named itself is in none of them.
const WON = [
  'closed won',
  'won',
  'gewonnen',
  'abgeschlossen und gewonnen',
  'geschlossen gewonnen',
  'abgeschlossen (gewonnen)',
  'fermée gagnée',
  'fermé gagné',
  'gagnée',
  'gagné',
  'conclu',
  'affaire conclue',
  'cerrada ganada',
  'ganada',
  'cierre ganado',
  '成功',
  '赢单',
  '已成交',
  '结束并赢得',
  '成交客户',
  '成立',
  '受注',
  '成立 (成約)',
  '契約成立',
  'fechado ganho',
  'chiuso vinto',
  'gesloten gewonnen',
];
const LOST = [
  'closed lost',
  'lost',
  'verloren',
  'abgeschlossen und verloren',
  'geschlossen verloren',
  'abgeschlossen (verloren)',
  'fermée perdue',
  'fermé perdu',
  'perdue',
  'perdu',
  'cerrada perdida',
  'perdida',
  'cierre perdido',
  '失败',
  '输单',
  '丢单',
  '结束但未赢得',
  '流失客户',
  '不成立',
  '失注',
  '不成立 (失注)',
  'fechado perdido',
  'chiuso perso',
  'gesloten verloren',
];
/** Salesforce's and HubSpot's standard pipelines, English. */
const OPEN = [
  'prospecting',
  'qualification',
  'needs analysis',
  'value proposition',
  'id. decision makers',
  'perception analysis',
  'proposal/price quote',
  'negotiation/review',
  'appointment scheduled',
  'qualified to buy',
  'presentation scheduled',
  'decision maker bought-in',
  'contract sent',
];

const STATUS = new Map<string, Status>([
  ...WON.map(name => [name, 'won'] as const),
  ...LOST.map(name => [name, 'lost'] as const),
  ...OPEN.map(name => [name, 'open'] as const),
]);

/** Open, won or lost by a stage's standard name; null for a name that a team chose itself. */
export function statusOfStage(stage: string): Status | null {
  return STATUS.get(stage.trim().toLowerCase().replace(/\s+/g, ' ')) ?? null;
}
