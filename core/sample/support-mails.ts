import type { MailScript } from './mail-script';

const english = (subject: string, ...mails: MailScript['mails']): MailScript => ({
  language: 'en',
  purpose: 'support',
  subject,
  mails,
});
const chinese = (subject: string, ...mails: MailScript['mails']): MailScript => ({
  language: 'zh',
  purpose: 'support',
  subject,
  mails,
});

export const SUPPORT_MAILS: MailScript[] = [
  english('Charged twice for October', [
    0.6,
    'them',
    `Hello,\n\nour card was charged twice for October, once on the 2nd and again on the 3rd. Order number SL-20418. Please refund the second charge and let me know when the money will be back.\n\nThanks\n{first}`,
  ]),
  english('Cannot log in since this morning', [
    1.1,
    'them',
    `Hi Lena, two of our planners can't log in any more. They get "password incorrect" and the reset mail never arrives. The trucks leave at six, so this is urgent for us.`,
  ]),
  english(
    'Invoice with the wrong address',
    [
      4.5,
      'them',
      `Hello, the last invoice still shows our old address in Mill Road. Could you issue a corrected one? Accounting can't book it like this.`,
    ],
    [
      4.2,
      'us',
      `Hello {first}, sorry about that. The corrected invoice is attached, and the address is changed for all later ones.\n\nBest regards\nLena`,
    ],
    [3.7, 'them', `Perfect, thank you for the quick help!`],
  ),
  english('Where is our scanner delivery?', [
    2.3,
    'them',
    `Hi, the twelve hand scanners should have been here on Monday (order SL-20377). The tracking page has not moved for four days. When will they arrive?`,
  ]),
  english('How do I add a second depot?', [
    0.9,
    'them',
    `Hi Lena,\n\nprobably a simple one: how do I add a second depot and move some of the vehicles over to it? I found the settings page but the button is grey.`,
  ]),
  english(
    'Export stops at 10,000 rows',
    [
      7.5,
      'them',
      `The CSV export stops after 10,000 rows, without any message. It worked last month. Browser is Chrome, same on two machines.`,
    ],
    [
      7.1,
      'us',
      `Hi {first}, thank you for the details, we could reproduce it. A fix is planned for this week, I will let you know as soon as it is out.\n\nLena`,
    ],
    [
      2.8,
      'them',
      `Hi, any update on the export? We have to deliver the figures to our auditor by the end of the week.`,
    ],
  ),
  english('Please cancel the add-on', [
    5.2,
    'them',
    `Hello, we would like to cancel the analytics add-on at the end of the current term. Please confirm in writing and tell us what happens to the reports that we saved.`,
  ]),
  english('Delete the data of a former driver', [
    3.4,
    'them',
    `Hi Lena, a former driver asked us to delete everything we have stored about him. How do we do this in your system, and can you confirm that backups are covered as well?`,
  ]),
  english('Not happy at all', [
    1.7,
    'them',
    `Lena, this is the third time in two weeks that the planning screen was down in the morning. Nobody called us back. I want to speak to somebody who can tell me what is being done about it, otherwise we will have to look for an alternative.`,
  ]),
  chinese('发票抬头需要修改', [
    1.8,
    'them',
    `您好，上个月的发票抬头写错了，应为公司全称。请问可以重新开具吗？财务月底要结账，麻烦尽快处理。`,
  ]),
  chinese('登录不了系统', [
    0.8,
    'them',
    `您好，今天早上开始我们有三位同事无法登录系统，一直提示密码错误，重置邮件也收不到。请帮忙看一下，比较着急。`,
  ]),
  chinese(
    '订单还没有发货',
    [3.3, 'them', `你好，我们的订单 SL-20391 已经付款一个星期了，还没有发货。请问什么时候能到？`],
    [3.1, 'us', `{first}您好，非常抱歉让您久等。我已经联系仓库，明天给您答复。\n\nLena`],
  ),
];
