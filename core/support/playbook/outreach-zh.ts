import type { OutreachText } from './outreach';

/** Mails that the user begins, in Chinese. */
export const CHINESE_OUTREACH: readonly OutreachText[] = [
  {
    id: 'first-contact',
    title: '首次联系',
    tone: 'warm',
    body: `{{person.name}}，{{greeting}}！

冒昧来信，是因为我相信我们能为{{company.name}}提供帮助。可否先请教您两三个问题，看看是否确实如此？

电话沟通一刻钟就够了，您哪天方便？

祝好
{{user.signature}}`,
  },
  {
    id: 'after-silence',
    title: '未获回复',
    tone: 'short',
    body: `{{person.name}}，您好！

上一封邮件可能正赶上您忙的时候。请问您对这件事是否仍有兴趣？简单回复“是”或“否”即可。

谢谢
{{user.signature}}`,
  },
  {
    id: 'last-mail',
    title: '暂时最后一封',
    tone: 'short',
    body: `{{person.name}}，您好！

不想过多打扰您，关于此事这是我近期的最后一封邮件。日后如有需要，直接回复本邮件即可，随时恭候。

祝一切顺利
{{user.signature}}`,
  },
  {
    id: 'after-proposal',
    title: '方案跟进',
    tone: 'warm',
    body: `{{person.name}}，{{greeting}}！

我们为“{{deal.name}}”准备的方案，您是否已经看过？我很乐意与您逐项讨论，不合适的地方也可以调整。

要做决定，您还需要哪些信息？

祝好
{{user.signature}}`,
  },
  {
    id: 'after-meeting',
    title: '会后跟进',
    tone: 'warm',
    body: `{{person.name}}，{{greeting}}！

感谢您抽出时间。以下是我们商定的要点，以及我这边的下一步：

{{own.text}}

如有遗漏，请告诉我。

祝好
{{user.signature}}`,
  },
  {
    id: 'long-time',
    title: '久未联系',
    tone: 'warm',
    body: `{{person.name}}，{{greeting}}！

我们有一段时间没有联系了。{{company.name}}近来有什么变化？有没有我能帮上忙的地方？

如果您不希望再收到这类邮件，请告诉我，我不会再打扰。

祝好
{{user.signature}}`,
  },
];
