import type { DealColumn, PersonColumn } from './fields';

/**
 * What tables of any origin call their columns, in en, de, fr, es, zh, ja (see headerText); `·` stands between names. Within a kind, the field
 * named first wins where a header could be two.
 */
export const DEAL_WORDS: readonly (readonly [DealColumn, string])[] = [
  [
    'personEmail',
    'contact email · contact e mail · customer email · kunden email · email · e mail · courriel · correo · correo electrónico · 邮箱 · 电子邮件 · 联系人邮箱 · メール · メールアドレス',
  ],
  [
    'personName',
    'contact · contact name · primary contact · contact person · customer contact · ansprechpartner · kontakt · kontaktperson · interlocuteur · contacto · persona de contacto · 联系人 · 客户联系人 · 担当者名 · 先方担当者',
  ],
  ['personId', 'contact id · contact ids · 联系人编号'],
  ['companyId', 'account id · company id · customer id · organization id · organisation id · kundennummer · 客户编号'],
  [
    'companyName',
    'account · account name · company · company name · customer · customer name · client · client name · organization · organisation · organization name · potential customer · firma · unternehmen · kunde · kundenname · firmenname · entreprise · société · compte · nom du compte · empresa · cliente · cuenta · compañía · 客户 · 客户名称 · 公司 · 公司名称 · 企业名称 · 会社 · 会社名 · 顧客 · 顧客名 · 企業名 · 取引先 · 取引先名',
  ],
  [
    'currency',
    'currency · currency code · deal currency · amount currency · währung · devise · moneda · divisa · 币种 · 货币 · 通貨',
  ],
  ['isWon', 'is won · won · gewonnen · is closed won'],
  ['isClosed', 'is closed · closed · geschlossen'],
  [
    'siteProbabilityPercent',
    'probability · win probability · deal probability · probability percent · wahrscheinlichkeit · probabilité · probabilidad · 赢单率 · 成交概率 · 可能性 · 確度',
  ],
  [
    'amount',
    'amount · deal amount · deal value · close value · value · revenue · est revenue · estimated revenue · deal size · price · total amount · total value · total · contract value · acv · arr · tcv · opportunity amount · sales price · betrag · wert · summe · umsatz · auftragswert · angebotswert · montant · valeur · chiffre d affaires · importe · monto · valor · valor del negocio · 金额 · 销售金额 · 预计金额 · 预计销售金额 · 商机金额 · 合同金额 · 成交金额 · 金額 · 受注金額 · 見込金額 · 売上',
  ],
  [
    'stage',
    'stage · deal stage · sales stage · opportunity stage · pipeline stage · pipeline phase · phase · vertriebsphase · verkaufsphase · stufe · étape · phase de vente · étape de vente · etapa · fase · etapa de venta · 阶段 · 销售阶段 · 商机阶段 · ステージ · フェーズ · 商談フェーズ · 営業段階',
  ],
  [
    'status',
    'status · deal status · opportunity status · state · outcome · result · won lost · status reason · ergebnis · statut · résultat · estado · resultado · 状态 · 结果 · 商机状态 · 状態 · ステータス · 結果',
  ],
  ['pipeline', 'pipeline · deal pipeline · sales pipeline · 销售管道 · パイプライン'],
  ['stageSince', 'stage since · last stage change · stage change date · stage changed · stage entered · in phase seit'],
  [
    'closedDate',
    'closed date · closed on · closed at · date closed · won time · won date · lost time · lost date · actual close date · abgeschlossen am · gewonnen am · date de signature · fecha de cierre real · 成交日期 · 实际成交日期 · 赢单日期 · 受注日 · 成約日',
  ],
  [
    'closeDate',
    'close date · closing date · expected close date · expected close · est close date · estimated close date · target close · target date · due date · forecast date · abschlussdatum · voraussichtlicher abschluss · erwarteter abschluss · erwartetes abschlussdatum · date de clôture · date de cloture · date de fermeture · clôture prévue · fecha de cierre · fecha prevista de cierre · cierre previsto · 预计成交日期 · 预计结束日期 · 结单日期 · 截止日期 · 预计签单日期 · 完了予定日 · クローズ予定日 · 受注予定日',
  ],
  [
    'createdDate',
    'created · created date · create date · created at · created on · created time · creation date · date created · deal created · open date · opened · start date · engage date · engaged · first contact · erstellt · erstellt am · erstellungsdatum · angelegt am · créé le · date de création · fecha de creación · creado · fecha de alta · 创建时间 · 创建日期 · 建立日期 · 作成日 · 作成日時 · 登録日',
  ],
  [
    'nextActivityDate',
    'next activity · next activity date · next follow up · nächste aktivität · prochaine activité · próxima actividad · 下次跟进时间 · 次回活動日',
  ],
  [
    'lastActivityDate',
    'last activity · last activity date · last activity time · last contacted · last touch · letzte aktivität · dernière activité · última actividad · 最后跟进时间 · 最近活动时间 · 最終活動日',
  ],
  [
    'nextStep',
    'next step · next steps · next action · nächster schritt · prochaine étape · próximo paso · siguiente paso · 下一步 · 次のステップ',
  ],
  [
    'owner',
    'owner · deal owner · opportunity owner · record owner · sales agent · sales rep · salesperson · sales person · sales representative · account executive · agent · assigned to · responsible · seller · besitzer · inhaber · verantwortlich · verantwortlicher · zuständig · vertriebsmitarbeiter · propriétaire · commercial · responsable · propietario · vendedor · comercial · 负责人 · 所有者 · 销售 · 销售人员 · 业务员 · 担当者 · 担当 · 営業担当',
  ],
  [
    'source',
    'source · lead source · deal source · channel · original source · quelle · herkunft · leadquelle · origine · origen · fuente · 来源 · 线索来源 · リードソース · 流入元',
  ],
  [
    'product',
    'product · product name · product family · products · produkt · produit · producto · 产品 · 产品名称 · 製品 · 商品',
  ],
  [
    'id',
    'id · deal id · opportunity id · record id · external id · deal number · opportunity number · deal no · do not modify opportunity · nummer · vorgangsnummer · identifiant · référence · identificador · número · 编号 · 商机编号 · 案件番号 · 案件id',
  ],
  [
    'name',
    'name · deal · deal name · opportunity · opportunity name · deal title · title · topic · subject · project · project name · titel · betreff · bezeichnung · projekt · vorgang · nom · titre · affaire · opportunité · nom de l affaire · nombre · título · oportunidad · negocio · nombre del negocio · 名称 · 标题 · 商机 · 商机名称 · 项目名称 · 案件 · 案件名 · 商談 · 商談名 · 件名',
  ],
];

export const PERSON_WORDS: readonly (readonly [PersonColumn, string])[] = [
  [
    'email',
    'email · e mail · email address · e mail address · work email · personal email · email 1 · email 2 · email 1 value · email 2 value · e mail adresse · courriel · adresse e mail · adresse email · correo · correo electrónico · 邮箱 · 电子邮件 · 电子邮箱 · メール · メールアドレス',
  ],
  ['firstName', 'first name · given name · forename · vorname · prénom · prenom · nombre de pila · 名'],
  [
    'lastName',
    'last name · surname · family name · nachname · familienname · nom de famille · apellido · apellidos · 姓',
  ],
  [
    'phone',
    'phone · phone number · telephone · mobile · mobile phone · work phone · phone 1 value · telefon · telefonnummer · mobil · handy · téléphone · portable · teléfono · móvil · 电话 · 手机 · 手机号 · 联系电话 · 電話 · 電話番号 · 携帯電話',
  ],
  [
    'jobTitle',
    'job title · title · position · role · job · organization title · funktion · berufsbezeichnung · titel · fonction · poste · cargo · puesto · 职位 · 职务 · 役職 · 部署役職',
  ],
  ['companyId', 'account id · company id · organization id · 客户编号'],
  [
    'companyName',
    'company · company name · account · account name · organization · organisation · organization name · employer · firma · unternehmen · firmenname · entreprise · société · compte · empresa · compañía · cuenta · 公司 · 公司名称 · 客户 · 客户名称 · 单位 · 会社 · 会社名 · 企業名 · 勤務先',
  ],
  [
    'owner',
    'owner · contact owner · record owner · assigned to · besitzer · inhaber · verantwortlich · zuständig · propriétaire · responsable · propietario · 负责人 · 所有者 · 担当者 · 担当',
  ],
  ['language', 'language · preferred language · sprache · langue · idioma · 语言 · 言語'],
  [
    'id',
    'id · contact id · person id · record id · external id · customer id · kundennummer · identifiant · identificador · 编号 · 联系人编号 · 顧客id',
  ],
  [
    'name',
    'name · full name · contact · contact name · person · display name · vollständiger name · ansprechpartner · kontakt · nom · nom complet · contacto · nombre · nombre completo · 姓名 · 名字 · 联系人 · 联系人姓名 · 氏名 · お名前 · 担当者名',
  ],
];

/** Words of a header that stand for too much to decide by them alone when other words come before them. */
export const VAGUE_WORDS: ReadonlySet<string> = new Set(
  'id name title type number status state total value job role result contact closed won created nom titel titre nombre deal project'.split(
    ' ',
  ),
);
