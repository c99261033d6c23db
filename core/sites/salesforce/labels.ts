/**
 * Labels of standard fields in Salesforce's own translations: en, de, fr, es, zh, ja. The last resort, for pages that do not name a field by its API
 * name; an administrator may have renamed any of them.
 */
export const LABELS: Record<string, readonly string[]> = {
  Name: [
    'Opportunity Name',
    'Opportunity-Name',
    'Opportunityname',
    "Nom de l'opportunité",
    'Nom de l’opportunité',
    'Nombre de la oportunidad',
    '业务机会名称',
    '商談名',
  ],
  Amount: ['Amount', 'Betrag', 'Montant', 'Importe', '金额', '金額'],
  StageName: ['Stage', 'Phase', 'Étape', 'Etapa', '阶段', 'フェーズ'],
  CloseDate: ['Close Date', 'Schlusstermin', 'Date de clôture', 'Fecha de cierre', '结束日期', '完了予定日'],
  AccountId: [
    'Account Name',
    'Accountname',
    'Account-Name',
    'Nom du compte',
    'Nombre de la cuenta',
    '客户名',
    '客户名称',
    '取引先名',
  ],
  OwnerId: [
    'Opportunity Owner',
    'Contact Owner',
    'Opportunity-Inhaber',
    'Opportunityinhaber',
    'Kontaktinhaber',
    "Propriétaire de l'opportunité",
    'Propriétaire du contact',
    'Propietario de la oportunidad',
    'Propietario del contacto',
    '业务机会所有人',
    '联系人所有人',
    '商談 所有者',
    '取引先責任者 所有者',
    'Owner Alias',
  ],
  NextStep: ['Next Step', 'Nächster Schritt', 'Étape suivante', 'Siguiente paso', '下一步', '次のステップ'],
  Probability: [
    'Probability (%)',
    'Wahrscheinlichkeit (%)',
    'Probabilité (%)',
    'Probabilidad (%)',
    '可能性 (%)',
    '確度 (%)',
  ],
  LeadSource: [
    'Lead Source',
    'Lead-Quelle',
    'Leadquelle',
    'Origine de la piste',
    'Origen del prospecto',
    '潜在客户来源',
    'リードソース',
  ],
  CreatedById: ['Created By', 'Erstellt von', 'Créé par', 'Creado por', '创建人', '作成者'],
  Title: ['Title', 'Titel', 'Titre', 'Título', 'Cargo', '职务', '役職'],
  Email: ['Email', 'E-Mail', 'Adresse e-mail', 'Correo electrónico', '电子邮件', 'メール'],
  Phone: ['Phone', 'Telefon', 'Téléphone', 'Teléfono', '电话', '電話'],
  MobilePhone: ['Mobile', 'Mobil', 'Mobiltelefon', 'Mobile', 'Móvil', '手机', '携帯'],
};

/** API name of a label, or null for one that the table does not hold. */
export function fieldOfLabel(label: string): string | null {
  for (const [field, labels] of Object.entries(LABELS)) if (labels.includes(label)) return field;
  return null;
}
