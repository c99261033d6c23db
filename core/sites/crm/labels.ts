import type { CrmKind } from './product';

/** Fields that the readers of this folder look for. */
export type CrmField =
  | 'id'
  | 'name'
  | 'amount'
  | 'currency'
  | 'stage'
  | 'status'
  | 'pipeline'
  | 'closeDate'
  | 'createdDate'
  | 'owner'
  | 'probability'
  | 'company'
  | 'person'
  | 'nextStep'
  | 'nextActivityDate'
  | 'lastActivityDate'
  | 'source'
  | 'firstName'
  | 'lastName'
  | 'email'
  | 'phone'
  | 'jobTitle'
  | 'website'
  | 'industry';

// Words that the products write beside values (en de fr es pt zh ja), in lower case without spaces and marks. Used where nothing on the page names a field;
// an administrator may have renamed any of them.
const SHARED: Partial<Record<CrmField, string>> = {
  owner:
    'owner|dealowner|opportunityowner|contactowner|accountowner|leadowner|besitzer|inhaber|propriétaire|propietario|proprietário|所有者|所有人|负责人|担当者',
  company:
    'organization|organisation|accountname|account|company|firma|unternehmen|entreprise|compte|cuenta|empresa|organización|organização|组织|公司|客户名称|客户|组织机构|取引先',
  source: 'source|leadsource|sourcechannel|quelle|leadquelle|origen|origem|来源|线索来源',
};
const LABELS: Record<CrmKind, Partial<Record<CrmField, string>>> = {
  deal: {
    ...SHARED,
    name: 'title|dealname|dealtitle|opportunityname|topic|titel|dealtitel|thema|titre|título|nombredeltrato|标题|交易名称|商机名称|主题|案件名',
    amount:
      'amount|value|dealvalue|opportunityvalue|bidamount|estrevenue|estimatedrevenue|betrag|wert|geschätzterumsatz|montant|valeur|importe|valor|金额|价值|预计收入|金額',
    stage: 'stage|pipelinestage|dealstage|phase|stufe|étape|etapa|fase|阶段|ステージ|フェーズ',
    status: 'status|state|statut|estado|状态|ステータス',
    pipeline: 'pipeline|pipelines|embudo|funil|管道|销售管道|パイプライン',
    closeDate:
      'closingdate|closedate|expectedclosedate|estclosedate|estimatedclosedate|forecastclosedate|abschlussdatum|erwartetesabschlussdatum|geschätztesabschlussdatum|datedeclôture|datedeclôtureprévue|fechadecierre|fechadecierreprevista|datadefechamento|datadefechamentoprevista|截止日期|结束日期|预计成交日期|预计结束日期|成交日期|完了予定日',
    createdDate:
      'createddate|dealcreated|createdon|createdtime|erstelltam|datedecréation|fechadecreación|创建时间|创建日期|作成日',
    probability: 'probability|wahrscheinlichkeit|probabilité|probabilidad|probabilidade|可能性|概率|确度|確度',
    person:
      'contactname|contact|contactperson|person|kontakt|kontaktname|kontaktperson|personnedecontact|persona|personadecontacto|pessoa|联系人|联系人姓名|担当者名',
    nextStep: 'nextstep|nächsterschritt|prochaineétape|siguientepaso|下一步',
    nextActivityDate: 'nextactivitydate|datumdernächstenaktivität|下次活动日期',
    lastActivityDate: 'lastactivitydate|datumderletztenaktivität|上次活动日期',
  },
  person: {
    ...SHARED,
    name: 'name|fullname|vollständigername|nomcomplet|nombrecompleto|姓名|全名|氏名',
    firstName: 'firstname|vorname|prénom|nombre|名|名字',
    lastName: 'lastname|nachname|nomdefamille|apellido|apellidos|姓|姓氏',
    email: 'email|emailaddress|emails|emailadresse|adresseemail|correoelectrónico|correo|电子邮件|邮箱|邮件|メール',
    phone:
      'phone|phonenumber|businessphone|mobile|mobilephone|telefon|geschäftstelefon|téléphone|teléfono|telefone|电话|手机|電話',
    jobTitle: 'jobtitle|position|title|titel|funktion|fonction|cargo|puesto|职务|职位|役職',
  },
  company: {
    owner: SHARED.owner!,
    name: 'name|accountname|organizationname|organisationname|firmenname|nomducompte|nombredelacuenta|客户名称|组织名称|会社名',
    website: 'website|web|webseite|siteweb|sitioweb|site|网站|网址',
    industry: 'industry|branche|secteur|sector|industria|行业|業種',
  },
};

const FIELDS = Object.fromEntries(
  Object.entries(LABELS).map(([kind, labels]) => [
    kind,
    new Map(
      Object.entries(labels).flatMap(([field, words]) =>
        words.split('|').map(word => [word, field as CrmField] as const),
      ),
    ),
  ]),
) as Record<CrmKind, Map<string, CrmField>>;

/** The field that a label names on a page of its kind, whatever its case, spaces and marks; null for one that the table does not hold. */
export function fieldOfLabel(kind: CrmKind, label: string): CrmField | null {
  return label.length > 40 ? null : (FIELDS[kind].get(label.toLowerCase().replace(/[-\s'’()%*:：._]/g, '')) ?? null);
}
