import type { MailScript } from './mail-script';

const german = (subject: string, ...mails: MailScript['mails']): MailScript => ({
  language: 'de',
  purpose: 'sales',
  subject,
  mails,
});
const chinese = (subject: string, ...mails: MailScript['mails']): MailScript => ({
  language: 'zh',
  purpose: 'sales',
  subject,
  mails,
});

export const SALES_MAILS_DE_ZH: MailScript[] = [
  german(
    'Angebot und nächste Schritte',
    [
      9.5,
      'us',
      `Guten Tag {first},\n\nvielen Dank für das gute Gespräch. Im Anhang finden Sie das Angebot mit beiden Varianten.\n\nBeste Grüße\nLena Hart`,
    ],
    [
      5.4,
      'them',
      `Hallo Frau Hart,\n\ndanke, das sieht gut aus. Variante B passt besser zu uns. Können Sie die Laufzeit auf 24 Monate ändern?`,
    ],
    [
      4.6,
      'us',
      `Hallo {first},\n\nsehr gern. Ich schicke Ihnen die neue Fassung bis Freitag.\n\nBeste Grüße\nLena Hart`,
    ],
  ),
  german('Rückfrage zur Schnittstelle', [
    2.4,
    'them',
    `Guten Tag Frau Hart,\n\nunsere IT fragt, ob die Daten in Deutschland gespeichert werden und ob es einen Auftragsverarbeitungsvertrag gibt. Könnten Sie mir beides bis Mittwoch schicken? Danach können wir bestellen.\n\nMit freundlichen Grüßen\n{first}`,
  ]),
  german(
    'Termin Vorführung',
    [
      7.6,
      'us',
      `Guten Tag {first},\n\nwie besprochen schlage ich für die Vorführung Dienstag, 14 Uhr vor. Passt Ihnen das?\n\nBeste Grüße\nLena Hart`,
    ],
    [6.5, 'them', `Dienstag passt. Wir sind zu viert, zwei Kollegen aus der Disposition kommen dazu.`],
    [6.3, 'us', `Wunderbar, die Einladung ist unterwegs.\n\nLena Hart`],
  ),
  german('Verlängerung des Vertrags', [
    15.5,
    'us',
    `Guten Tag {first},\n\nIhr Vertrag läuft zum Jahresende aus. Ich würde ihn gern zu gleichen Bedingungen verlängern. Was meinen Sie?\n\nBeste Grüße\nLena Hart`,
  ]),
  german('Preis je Fahrzeug', [
    1.5,
    'them',
    `Hallo Frau Hart, eine kurze Frage: Gilt der Preis je Fahrzeug auch für Anhänger? Wir haben 30 davon, und das würde die Rechnung deutlich ändern.`,
  ]),
  chinese(
    '关于报价的问题',
    [
      8.4,
      'us',
      `{first}您好，\n\n感谢您上周抽出时间。附件是我们的正式报价，有效期三十天。如有任何问题，请随时告诉我。\n\nLena`,
    ],
    [
      3.5,
      'them',
      `Lena 您好，\n\n报价已收到。请问如果一次购买两年，价格可以再优惠一些吗？另外，能否提供中文合同？我们希望本月内确定。`,
    ],
  ),
  chinese(
    '产品演示安排',
    [6.5, 'them', `您好，我们想请你们给仓库团队做一次产品演示，时间大约一个小时。下周三下午方便吗？`],
    [6.2, 'us', `{first}您好，下周三下午两点可以。我会在周一之前把会议链接发给您。\n\nLena`],
  ),
  chinese(
    '合同条款',
    [12.5, 'us', `{first}您好，合同草案已发到您的邮箱。付款条款按照您的要求改为验收后三十天。\n\nLena`],
    [7.4, 'them', `收到，法务正在审核，预计下周给您答复。`],
  ),
  chinese('系统对接', [
    1.3,
    'them',
    `Lena 您好，\n\n我们的技术同事想了解接口是否支持实时同步，以及是否有测试环境可以使用？麻烦尽快回复，我们周五要向领导汇报。\n\n谢谢！`,
  ]),
  chinese(
    '续约事宜',
    [18.5, 'us', `{first}您好，贵公司的服务将于下月底到期。我们可以保持原价续约两年，您看是否合适？\n\nLena`],
    [16.4, 'them', `您好，原则上同意续约，需要等新财年预算批准。有消息我会通知您。`],
  ),
];
