/** Words of a folder's name or a title, in en, de, fr, es, zh and ja, for each category of the starter playbook; the first that fits counts. */
const WORDS: readonly (readonly [string, RegExp])[] = [
  ['refund', /\brefunds?\b|money back|r(?:ü|ue)ckerstatt|\berstattung|rembourse|reembolso|退款|返金/i],
  ['cancellation', /cancel|k(?:ü|ue)ndig|storni|annul|résili|cancelaci|取消|退订|解約|キャンセル/i],
  [
    'order-change',
    /(?:change|edit|modify)\b.*\border|order change|bestellung ändern|modifier.*commande|修改订单|注文変更/i,
  ],
  [
    'shipping',
    /shipping|shipment|deliver|tracking|versand|liefer|livraison|expédition|envío|entrega|物流|配送|发货|快递|配達/i,
  ],
  [
    'account-access',
    /\blog ?in\b|sign[ -]in|password|account access|passwort|anmeld|mot de passe|connexion|contraseña|登录|密码|ログイン|パスワード/i,
  ],
  ['billing', /billing|invoice|payment|charge|rechnung|zahlung|factur|paiement|pago|账单|发票|付款|支付|請求|支払/i],
  [
    'pricing',
    /pricing|\bprices?\b|\bquotes?\b|discount|preis|angebot|rabatt|\bprix\b|\bdevis\b|tarif|precio|descuento|报价|价格|折扣|価格|見積/i,
  ],
  [
    'privacy',
    /privacy|gdpr|personal data|datenschutz|dsgvo|rgpd|confidentialité|privacidad|隐私|个人信息|プライバシー/i,
  ],
  [
    'feature-request',
    /feature request|suggestion|\bidea\b|wunsch|verbesserung|fonctionnalité|sugerencia|功能建议|需求建议|要望/i,
  ],
  ['complaint', /complain|apolog|beschwerde|entschuldig|réclamation|plainte|queja|投诉|道歉|クレーム|苦情/i],
  [
    'technical-problem',
    /\bbugs?\b|\berrors?\b|technical|troubleshoot|not working|outage|fehler|störung|problème|\bpanne\b|\berror(?:es)?\b|故障|报错|错误|障害|不具合/i,
  ],
  [
    'how-to',
    /how[ -]to|\bhow do\b|getting started|guide|tutorial|anleitung|comment faire|cómo|使用方法|如何|怎么|教程|使い方/i,
  ],
];

/** The categories of the starter playbook. */
export const CATEGORIES: ReadonlySet<string> = new Set(WORDS.map(([category]) => category));

/** The category of the starter playbook that a name or title speaks of, or null. */
export function categoryByWords(text: string): string | null {
  const start = text.slice(0, 300);
  return WORDS.find(([, words]) => words.test(start))?.[0] ?? null;
}
