import { stripQuotes } from '../../text/strip-quotes';

/** Wishes never to be written to again, per language. Each needs the whole wish, not only a word of it. */
const WISHES = [
  // English
  /\bunsubscribe\b|\bopt(?:ing)?[ -]?(?:me )?out\b|\b(?:remove|delete|take) (?:me|us|my (?:e-?mail|address|name|details)|this address)\b.{0,40}\b(?:list|database|records|mailings?|off)\b|\btake (?:me|us) off\b/i,
  /(?<!\b(?:not|never|won['’]t|don['’]t) )\b(?:stop|cease|quit) (?:e-?mailing|mailing|contacting|writing|messaging|spamming|bothering|sending)\b|\b(?:do not|don['’]t|never|please no longer) (?:ever )?(?:contact|e-?mail|mail|write(?: to)?|message) (?:me|us)\b|\bno (?:more|further) (?:e-?mails?|mails?|messages|contact)\b/i,
  // Chinese
  /退订|取消订阅|(?:不要|别|请勿|勿|停止)(?:再?(?:给我们?)?(?:发送|发(?=邮件|信|消息|短信)|联系|打扰|骚扰)|再(?:给我们?)?(?:发|寄))|(?:不想|不愿)再?(?:收到|接收)|(?:移除|移出|删除|剔除).{0,12}(?:名单|列表)|(?:名单|列表).{0,8}(?:移除|移出|删除|剔除)/,
  // German
  /\b(?:vom|von (?:dem|ihrem|diesem|eurem)|aus (?:dem|ihrem|diesem|eurem)) (?:newsletter|verteiler|mailingliste|liste)\b.{0,40}\b(?:abmelden|austragen|nehmen|löschen|entfernen|streichen)\b|\b(?:newsletter|verteiler)\b.{0,30}\b(?:abmelden|abbestellen|austragen)\b|\bkeine (?:weiteren )?(?:e-?mails?|mails?|werbung|nachrichten|anschreiben)\b.{0,20}\bmehr\b|\bkeine weiteren (?:e-?mails?|mails?|werbung|nachrichten|anschreiben|kontaktaufnahmen?)\b/i,
  /\b(?:kontaktieren|schreiben|mailen|kontaktiere|schreibe?|maile?)(?: sie)? (?:mir|mich|uns)(?: bitte)? nicht (?:mehr|wieder|weiter)\b|\bstreichen sie mich\b|\bhören sie auf\b.{0,20}\b(?:schreiben|kontaktieren|mailen)\b/i,
  // French
  /\b(?:désabonn|désinscri)\p{L}*|\bne (?:me|m['’]|nous) ?(?:contactez|écrivez|envoyez) plus\b|\b(?:retirez|supprimez|enlevez)-(?:moi|nous)\b|\bne (?:plus|souhaite plus|veux plus) recevoir\b|\barrêtez de (?:m['’]|me |nous )/iu,
  // Spanish, Portuguese, Italian
  /\bdar(?:me|nos)? de baja\b|\bd[eé](?:n)?me de baja\b|\bno (?:me|nos) (?:escriban?|contacten?|env[ií]en?) más\b|\bno (?:quiero|deseo) recibir más\b|\bcancelar (?:mi |la )?suscripción\b/i,
  /\bdescadastr\p{L}*|\bnão (?:me|nos) (?:escreva|contacte|contate|envie)m?\b|\bnão (?:quero|desejo) (?:mais )?receber\b|\bcancelar (?:a |minha )?(?:inscrição|assinatura)\b/iu,
  /\b(?:disiscri|cancellate)\p{L}*|\bnon (?:scrivetemi|contattatemi|inviatemi|mandatemi)\b|\bnon (?:voglio|desidero) (?:più )?ricevere\b/iu,
  // Dutch, Polish
  /\b(?:uitschrijven|afmelden)\b.{0,30}\b(?:nieuwsbrief|lijst|mailing)\b|\b(?:nieuwsbrief|lijst|mailing)\b.{0,30}\b(?:uitschrijven|afmelden)\b|\bgeen (?:e-?mails?|mails?|berichten) meer\b|\bniet meer (?:mailen|contacteren|benaderen)\b/i,
  /\bwypis(?:z|ać|anie)\p{L}*|\bproszę (?:mnie )?(?:usunąć|wykreślić|nie pisać|nie kontaktować)\b/iu,
  // Japanese, Korean, Russian
  /配信(?:を)?停止|登録(?:を)?解除|(?:メール|連絡)(?:を|は)?(?:送ら|し)ないで/,
  /수신\s?거부|(?:메일|연락).{0,8}(?:보내지|하지)\s?마/,
  /отпис(?:ать|аться|ите|ки)|не (?:пишите|присылайте|беспокойте)|больше не (?:пишите|присылайте|звоните)|удалите (?:меня|мой адрес|нас)/i,
];
/** A message that is nothing but this. */
const ALONE = /^\W*(?:stop|remove|unsubscribe|td|退订|取消|no more)\W*$/i;
/** A footer tells how to unsubscribe; a person does it. */
const FOOTER =
  /https?:\/\/|www\.|\bclick\b|\bklicken\b|\bcliquez\b|\bhaga clic\b|点击|クリック|\bto unsubscribe\b|\bif you (?:no longer|don['’]t) (?:want|wish)\b/i;
/** Opt-outs stand at the beginning; what comes after so many characters is a footer or a history. */
const READ_LIMIT = 2_000;
const QUOTE_LIMIT = 160;

/**
 * The words by which a message asks never to be written to again; null where it does not. Quoted history does not count, and neither does
 * the footer of a newsletter.
 *
 * @example optOutWords('Hi, please take me off your list. Thanks') // 'please take me off your list.'
 */
export function optOutWords(text: string): string | null {
  const own = stripQuotes(text).slice(0, READ_LIMIT).trim();
  if (ALONE.test(own)) return own.slice(0, QUOTE_LIMIT);
  for (const sentence of own.split(/(?<=[.!?。！？])\s*|\n+/)) {
    if (!FOOTER.test(sentence) && WISHES.some(wish => wish.test(sentence)))
      return sentence.trim().slice(0, QUOTE_LIMIT);
  }
  return null;
}
