/** What Gmail's labels in a Takeout export say about a message, in the languages that we know. */
export interface LabelMeaning {
  sent: boolean;
  unread: boolean;
  /** Not a mail that somebody sent and wanted kept: `draft`, `spam`, `trash`. */
  unwanted: 'draft' | 'spam' | 'trash' | null;
}

const SENT = new Set([
  'sent',
  'sent mail',
  'gesendet',
  'messages envoyés',
  'envoyés',
  'enviados',
  'inviati',
  'posta inviata',
  'verzonden',
  '已发邮件',
  '已发送',
  '送信済みメール',
  '送信済み',
]);
const UNREAD = new Set([
  'unread',
  'ungelesen',
  'non lus',
  'no leídos',
  'não lidos',
  'da leggere',
  'ongelezen',
  '未读',
  '未読',
]);
const UNWANTED: readonly (readonly ['draft' | 'spam' | 'trash', ReadonlySet<string>])[] = [
  [
    'draft',
    new Set([
      'draft',
      'drafts',
      'entwurf',
      'entwürfe',
      'brouillons',
      'borradores',
      'rascunhos',
      'bozze',
      'concepten',
      '草稿',
      '下書き',
    ]),
  ],
  ['spam', new Set(['spam', 'correo no deseado', '垃圾邮件', '迷惑メール'])],
  [
    'trash',
    new Set([
      'trash',
      'bin',
      'papierkorb',
      'corbeille',
      'papelera',
      'lixeira',
      'cestino',
      'prullenbak',
      '已删除邮件',
      '回收站',
      'ゴミ箱',
    ]),
  ],
];

/**
 * @param written the decoded `X-Gmail-Labels` header: names with commas between them, one with a comma in quotes
 */
export function labelMeaning(written: string | null): LabelMeaning {
  const labels = (written ?? '')
    .slice(0, 4_000)
    .split(',')
    .map(label => label.replaceAll('"', '').trim().toLowerCase());
  const has = (words: ReadonlySet<string>) => labels.some(label => words.has(label));
  return {
    sent: has(SENT),
    unread: has(UNREAD),
    unwanted: UNWANTED.find(([, words]) => has(words))?.[0] ?? null,
  };
}
