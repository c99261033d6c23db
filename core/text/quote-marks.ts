/** Lines that introduce quoted history, as mail programs write them in eight languages. Only short lines are tested, so each pattern stays linear. */
export const ATTRIBUTION = [
  /^(?:-+\s*)?on\b.{4,300}\bwrote\s*:$/i,
  /^at \d.{4,300}\bwrote\s*:$/i,
  /^.{2,200}\bwrote on \d.{4,200}:$/i,
  /^.{2,200}<[^<>\s]+@[^<>\s]+> wrote\s*:$/i,
  /^\w+, .{4,100}\d{4}.{0,100}\byou wrote\s*:$/i,
  /^in a message dated\b.{4,200}\bwrites\s*:$/i,
  /^quoting\b.{2,200}<[^<>\s]+@[^<>\s]+>\s*:$/i,
  /^am\b.{4,300}\bschrieb\b.{0,200}:$/i,
  /^.{1,200}\bschrieb am\b.{4,200}:$/i,
  /^.{2,200}<[^<>\s]+@[^<>\s]+> schrieb\s*:$/i,
  /^le\b.{4,300}\ba écrit\s*:$/i,
  /^el\b.{4,300}\bescribió\s*:$/i,
  /^(?:em|a|no dia)\b.{4,300}\bescreveu\s*:$/i,
  /^.{4,300}(?:пишет|писал|писала|написал|написала|написал\(а\))\s*:$/i,
  /^(?:在|于|於)?\s*\d{4}\s*[年/-].{4,300}[写寫]道\s*[:：]?$/,
  /^.{1,200}(?:在|于|於)\s*\d{4}\s*[年/-].{2,200}[写寫]道\s*[:：]?$/,
  /^(?:在|于|於).{2,300}[写寫]道\s*[:：]?$/,
  /^.{4,300}のメール\s*[:：]?$/,
  /^.{4,300}(?:さんは書きました|が書きました)\s*[:：]?$/,
  // A time of day and an address before the colon: Gmail's short form, Yandex and Mail.ru.
  /^.{0,120}\d{1,2}:\d{2}.{0,200}<[^<>\s]+@[^<>\s]+>\s*[:：]$/,
];
/** What the last line of an attribution can end with. */
export const ATTRIBUTION_END = /[:：道ル]\s*$/;

/** Lines between a mail and the one that it answers or forwards: everything below is another mail. */
export const DIVIDER = [
  /^-{2,}\s*(?:original message|ursprüngliche nachricht|original-nachricht|originalnachricht|message d['’]origine|message original|mensaje original|mensagem original|原始邮件|原始郵件|原邮件|邮件原件|回复的原邮件|исходное сообщение|元のメッセージ|元のメール)\s*-{2,}$/i,
  /^-{2,}\s*(?:forwarded (?:message|mail)|weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem (?:re)?encaminhada|转发的邮件|转发邮件信息|转发邮件|轉寄的郵件|пересылаемое сообщение|перенаправленное сообщение|転送(?:された)?メッセージ|転送メール)\s*-{2,}$/i,
  /^(?:begin forwarded message|anfang der weitergeleiteten nachricht|début du message (?:transféré|réexpédié)|inicio del mensaje reenviado|início da mensagem (?:re)?encaminhada|начало переадресованного сообщения|以下是转发的邮件|开始转发的邮件|下面是被转发的邮件|転送されたメッセージ)\s*[:：]$/i,
];

/** Outlook's block of headers: a sender line, with a date or recipient line right after it. */
export const HEADER_FROM = /^\*?(?:from|von|de|发件人|寄件者|寄件人|差出人|от)\s?\*?\s*[:：]\*?\s*\S/i;
export const HEADER_NEXT =
  /^\*?(?:sent|date|to|gesendet|datum|an|envoyé(?: le)?|à|enviado(?: el| em)?|enviada(?: em)?|para|fecha|data|发送时间|发送日期|日期|时间|收件人|寄件日期|收件者|送信日時|送信済み|日時|宛先|дата|отправлено|кому)\s?\*?\s*[:：]/i;
/** Outlook on the web draws this line above the block. */
export const UNDERLINE = /^_{10,}$/;
/** The same block with the date first, as GMX and WEB.DE write it; the sender line follows. */
export const HEADER_DATE_FIRST = /^\*?(?:gesendet|sent|enviado|envoyé)\s?\*?\s*[:：]\*?\s*\S/i;

/** First lines of signatures. */
export const SIGNATURE = [
  /^--\s?$/,
  /^sent from (?:my \w+|mail for|outlook|yahoo|proton|samsung|gmail)\b/i,
  /^sent (?:with|via) (?:proton ?mail|outlook|yahoo|mobile)\b/i,
  /^get outlook for \w+/i,
  /^von meinem .{2,40} gesendet\.?$/i,
  /^gesendet (?:von|mit) (?:meinem|outlook|yahoo|mail|proton|der .{2,20} mail)\b.{0,40}$/i,
  /^(?:diese nachricht wurde von meinem .{2,60} gesendet|holen sie sich outlook für \w+|outlook für \w+ beziehen)/i,
  /^envoyé (?:de mon|depuis (?:mon|outlook|yahoo|gmail|l['’]application)) ?.{0,40}$/i,
  /^(?:télécharger|obtenir) outlook pour \w+/i,
  /^enviado desde (?:mi|outlook|yahoo|gmail|correo)\b.{0,40}$/i,
  /^obtener outlook para \w+/i,
  /^enviado do meu .{2,40}$/i,
  /^obter o outlook para \w+/i,
  /^отправлено (?:с|из) (?:моего|iphone|ipad|android|mail|outlook|мобильн|устройства|яндекс).{0,40}$/i,
  /^发自(?:我的|网易|QQ|手机|安卓|iPhone|新浪)\s?\S*/i,
  /^从我的.{1,20}发送/,
  /^從我的.{1,20}傳送/,
  /^获取 ?outlook for \w+/i,
  /^.{1,20}から送信$/,
];

/** First lines of disclaimers that mail servers put below what was written. */
export const DISCLAIMER = [
  /^(?:confidentiality (?:notice|note)|disclaimer|legal (?:notice|disclaimer))\b/i,
  /^(?:this|the information (?:contained )?in this|the contents of this) (?:e-?mail|message|communication|transmission)\b.{0,200}\b(?:confidential|intended (?:only|solely)|privileged)\b/i,
  /^if you are not the (?:intended|named) (?:recipient|addressee)\b/i,
  /^please (?:consider the environment|think of the environment|think) before (?:you )?print/i,
  /^(?:diese (?:e-?mail|nachricht)|der inhalt dieser (?:e-?mail|nachricht))\b.{0,200}\b(?:vertraulich|ausschließlich)/i,
  /^(?:ce (?:message|courriel|mail)|cet e-?mail)\s.{0,200}\bconfidenti/i,
  /^(?:este (?:mensaje|correo)|la información contenida en este)\s.{0,200}\bconfidencial/i,
  /^(?:esta mensagem|este e-?mail|a informação contida nest)\S*\s.{0,200}\bconfidencia/i,
  /^(?:это (?:электронное )?(?:сообщение|письмо)|данное сообщение|информация, содержащаяся)\s.{0,200}конфиденциальн/i,
  /^(?:本(?:邮件|电子邮件|郵件)|此(?:邮件|电子邮件|郵件)).{0,100}(?:保密|机密|機密)/,
  /^(?:本(?:メール|電子メール)|このメール).{0,100}(?:機密|秘密)/,
];

/** Warnings that a mail server puts above or into a mail: the line alone goes. */
export const BANNER = [
  /^\[?(?:caution|warning|external(?: e-?mail)?)\]?\s*[:：]?.{0,40}\b(?:originated|came|sent) from (?:an )?(?:outside|external)\b/i,
  /^\[(?:external|extern|externe|externo)\]$/i,
  /^(?:achtung|vorsicht)\s*[:!].{0,40}\bexterne[rn]? (?:e-?mail|absender)/i,
];
