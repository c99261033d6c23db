import type { Mail } from './mails';

/**
 * Longer mails that talk around their matter, written after the playbook and in other words on purpose: harder than those of `mails.ts`.
 * Nobody tunes on them either.
 */
export const INDIRECT_MAILS: Mail[] = [
  [
    'refund',
    'Lamp',
    'Good morning. The lamp I got last week flickers and my wife says it goes back. I packed it up again. Could you tell me how I get the 49 euros again? Have a nice weekend, Paul',
  ],
  [
    'refund',
    'Two bookings on my statement',
    'Hello team, looking at my bank app I see your name there on 3 May and again on 4 May, 120 each. I only bought once. What happens now with the second one?',
  ],
  [
    'billing',
    'For our bookkeeper',
    'Hi, the PDF from September has our former street on it. Could a corrected one be issued? The numbers are fine.',
  ],
  [
    'billing',
    'Paying differently',
    'We would rather not use the card any longer. Our finance people prefer wiring the sum once per quarter. Is that ok for you?',
  ],
  [
    'shipping',
    'Nothing came',
    'My neighbour got hers after two days and I ordered before her. The link you mailed says label created. Should I worry?',
  ],
  [
    'shipping',
    'Saturday?',
    'Hey, does your driver also come on Saturdays? During the week nobody is home here before six.',
  ],
  [
    'order-change',
    'Oops',
    'Sorry, I clicked too fast. It should be the black one rather than the white one. If it has not left yet, could you put the other into the box?',
  ],
  [
    'order-change',
    'Moved house',
    'We moved on the first and the checkout had our old place saved. Please send the things from this morning to Hill Road 9 rather than Elm Street.',
  ],
  [
    'cancellation',
    'Goodbye',
    'Our project is over, so there is no use for the tool any more. What do we have to do so that nothing is taken from us in January?',
  ],
  [
    'cancellation',
    'Trial',
    'I tried it for a week, not for me. Make sure that it does not turn into something I have to pay for.',
  ],
  [
    'account-access',
    'Help',
    'It keeps telling me that the combination is wrong, though I typed it from my notebook. Now it says wait 30 minutes. I have a client call at ten.',
  ],
  [
    'account-access',
    'Ann left us',
    'Ann has left the company and all her boards are under her name. Nobody here can open them. What can we do?',
  ],
  [
    'technical-problem',
    'Strange',
    'When I press save, a red box flashes up for a second and my changes are gone. My colleague sees the same on her machine.',
  ],
  [
    'technical-problem',
    'Numbers',
    'The sum at the bottom of the list is 10 less than what I get by hand. It was right last week.',
  ],
  [
    'how-to',
    'Beginner',
    'I am new here and rather lost. I would like to have all customers from Spain in one list. Which way do I go?',
  ],
  [
    'how-to',
    'Two mailboxes',
    'I have a private and a work mailbox. Can both be used together, and what do I have to click for that?',
  ],
  [
    'pricing',
    'Small school',
    'We are a small school with 15 teachers and little money. What would it be per year for us, and is there something for schools?',
  ],
  [
    'pricing',
    'Comparing',
    'My boss wants three offers on her desk by Monday. Could you put one together for 60 people with the big package?',
  ],
  [
    'privacy',
    'My details',
    'I never signed up with you, yet you write to me. Where did you get my address from? Take me out of your files.',
  ],
  [
    'privacy',
    'Questionnaire',
    'Before we may use your tool our security officer has to know in which country the servers stand and who can look at what we enter.',
  ],
  [
    'feature-request',
    'Small thing',
    'I love the tool. One thing though: if I could drag a card from one board onto another, my day would be so much easier.',
  ],
  [
    'feature-request',
    'Calendar weeks',
    'In Germany we plan by calendar week. Your calendar does not show these numbers. Would you consider it?',
  ],
  [
    'complaint',
    'Again',
    'I explained my case to four different people and each told me something else. Is anybody in charge at your place? I am about to lose my temper.',
  ],
  [
    'complaint',
    'Phone call',
    'The man I had on the line today hung up on me in the middle of my sentence. I have never seen anything like it.',
  ],
  ['refund', '台灯', '上周买的台灯老是闪，家里人说不要了，我已经重新装好箱。请问怎么把四十九块钱拿回来？'],
  ['refund', '银行卡上有两笔', '五月三号和四号各有一笔一百二，都是你们的名字，可我只买了一次，第二笔怎么处理？'],
  ['billing', '给会计', '九月份那张单子上面是我们以前的街道，能不能重新出一张正确的？金额没有错。'],
  ['billing', '换种方式', '我们不想再刷卡了，财务更愿意每个季度打一次款到你们账上，可以吗？'],
  ['shipping', '还没有到', '邻居比我晚买，两天就拿到了，我的还停在已揽件，要不要紧？'],
  ['shipping', '周六', '周末有人送吗？平时六点以前家里没有人。'],
  ['order-change', '点错了', '不好意思，手太快了，应该要黑色不是白色，还没寄的话能不能放另外一个进去？'],
  ['order-change', '搬家了', '我们一号搬了家，系统里还是旧的地方，今天早上买的东西请送到新住处。'],
  ['cancellation', '再见', '我们的项目结束了，软件用不上了，要怎么做一月份才不会再扣我们的钱？'],
  ['cancellation', '试了一周', '试了一个星期觉得不合适，请确保不会变成收费的。'],
  ['account-access', '求助', '一直说组合不对，可我是照着本子输入的，现在叫我等三十分钟，十点我还有会。'],
  ['account-access', '小安走了', '小安离开公司了，她名下的看板谁也打不开，我们该怎么办？'],
  ['technical-problem', '奇怪', '一按保存就闪一下红框，改的东西全没了，同事的电脑也是这样。'],
  ['technical-problem', '数字', '列表下面的合计比我手算的少十，上个星期还是对的。'],
  ['how-to', '新手', '我刚开始用，有点摸不着头脑，想把西班牙的客户放到一个列表里，该从哪儿点？'],
  ['how-to', '两个邮箱', '我有私人和工作两个邮箱，能不能一起用，要点哪里？'],
  ['pricing', '小学校', '我们是个小学校，十五位老师，经费不多，一年下来要多少？学校有没有照顾？'],
  ['pricing', '比较', '老板周一要看三家的方案，六十个人，要最大的那个版本，能帮忙做一份吗？'],
  ['privacy', '我的资料', '我从来没有注册过，你们怎么会有我的邮箱？请把我从名单里去掉。'],
  ['privacy', '问卷', '使用之前，我们的安全负责人要知道服务器放在哪个国家，谁能看到我们录入的内容。'],
  ['feature-request', '小事', '软件很好用，就是要是可以把卡片从一个看板拖到另一个，每天会轻松很多。'],
  ['feature-request', '周数', '我们习惯按周数做计划，日历里没有显示，可以考虑一下吗？'],
  ['complaint', '又来了', '我跟四个人讲了同一件事，每个人说的都不一样，到底有没有人管？我快忍不住了。'],
  ['complaint', '电话', '今天接电话的人话没听完就挂了，从来没碰到过这样的。'],
];
