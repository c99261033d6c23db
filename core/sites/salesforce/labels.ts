/**
 * Labels of standard fields in Salesforce's own translations (en, de, fr, es, zh, ja), in lower case without spaces and marks. The last resort, for pages that do
 * not name a field by its API name; an administrator may have renamed any of them.
 */
const LABELS: Record<string, string> = {
  Name: 'opportunityname|nomdelopportunité|nombredelaoportunidad|业务机会名称|商談名',
  Amount: 'amount|betrag|montant|importe|金额|金額',
  StageName: 'stage|phase|étape|etapa|阶段|フェーズ',
  CloseDate: 'closedate|schlusstermin|datedeclôture|fechadecierre|结束日期|完了予定日',
  AccountId: 'accountname|nomducompte|nombredelacuenta|客户名|客户名称|取引先名',
  OwnerId:
    'opportunityowner|contactowner|accountowner|caseowner|leadowner|owneralias|opportunityinhaber|kontaktinhaber|accountinhaber|kundenvorgangsinhaber|leadinhaber|propriétairedelopportunité|propriétaireducontact|propietariodelaoportunidad|propietariodelcontacto|业务机会所有人|联系人所有人|客户所有人|个案所有人|潜在客户所有人|商談所有者|取引先責任者所有者',
  NextStep: 'nextstep|nächsterschritt|étapesuivante|siguientepaso|下一步|次のステップ',
  Probability: 'probability|wahrscheinlichkeit|probabilité|probabilidad|可能性|確度',
  LeadSource: 'leadsource|leadquelle|originedelapiste|origendelprospecto|潜在客户来源|リードソース',
  CreatedById: 'createdby|erstelltvon|créépar|creadopor|创建人|作成者',
  Title: 'title|titel|titre|título|cargo|职务|役職',
  Email: 'email|adresseemail|correoelectrónico|电子邮件|メール',
  Phone: 'phone|telefon|téléphone|teléfono|电话|電話',
  Subject: 'subject|betreff|objet|asunto|主题|件名',
  Status: 'status|casestatus|statut|estado|状态|状況',
  Priority: 'priority|priorität|priorité|prioridad|优先级|優先度',
  ContactId: 'contactname|kontaktname|nomducontact|nombredelcontacto|联系人姓名|取引先責任者名',
  ContactEmail: 'contactemail|kontaktemail|adresseemailducontact|联系人电子邮件',
  Industry: 'industry|branche|secteurdactivité|sector|行业|業種',
  Website: 'website|siteweb|sitioweb|网站|webサイト',
  Company: 'company|firma|société|compañía|公司|会社名',
  MobilePhone: 'mobile|mobil|mobiltelefon|móvil|手机|携帯',
};

const FIELDS = new Map(
  Object.entries(LABELS).flatMap(([field, labels]) => labels.split('|').map(label => [label, field] as const)),
);

/** API name of the field that a label names, whatever its case, spaces, hyphens and "(%)"; null for one that the table does not hold. */
export function fieldOfLabel(label: string): string | null {
  return FIELDS.get(label.toLowerCase().replace(/[-\s'’()%]/g, '')) ?? null;
}
