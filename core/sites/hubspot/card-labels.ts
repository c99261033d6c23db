/** Labels on board cards, which name no property, in HubSpot's translations: en de fr es pt it nl ja zh. */
const LABELS: Record<string, readonly string[]> = {
  hs_ticket_priority: [
    'priority',
    'priorität',
    'priorité',
    'prioridad',
    'prioridade',
    'priorità',
    'prioriteit',
    '优先级',
    '優先度',
  ],
  amount: ['amount', 'betrag', 'montant', 'valor', 'importe', 'importo', 'bedrag', '金額', '金额'],
  closedate: [
    'close date',
    'abschlussdatum',
    'date de fermeture',
    'fecha de cierre',
    'data de fechamento',
    'data di chiusura',
    'sluitingsdatum',
    'クローズ日',
    '截止日期',
    '成交日期',
  ],
  hubspot_owner_id: [
    'deal owner',
    'zuständiger mitarbeiter',
    'propriétaire de la transaction',
    'propietario del negocio',
    'proprietário do negócio',
    '取引担当者',
    '交易所有者',
  ],
};

/** Property and value of a card's line such as "Amount: $48,000", or null. */
export function cardLine(line: string): { property: string; value: string } | null {
  const match = /^([^:：]{2,40}?)\s*[:：]\s*(.*)$/.exec(line);
  if (match === null) return null;
  const label = match[1]!.toLowerCase();
  const property = Object.keys(LABELS).find(name => LABELS[name]!.includes(label));
  return property === undefined ? null : { property, value: match[2]! };
}
