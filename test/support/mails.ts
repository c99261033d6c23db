/**
 * Support mails written before the playbook's seed phrasings, to measure it: [category, subject, text]. Nobody tunes on them;
 * whoever changes a phrasing after looking at a wrong answer here has to write new mails.
 */
export type Mail = [category: string, subject: string, text: string];

export const ENGLISH_MAILS: Mail[] = [
  [
    'refund',
    'Order 55-8812',
    'Hi, the jacket came back to you on Monday according to the carrier. When will I see the money on my card?',
  ],
  [
    'refund',
    'Not happy with it',
    'The headset does not do what the page promised. I would like to send it back and get my money back please.',
  ],
  [
    'refund',
    'Charged twice',
    'You took $89 from my account two times for the same purchase. Please return one of the payments.',
  ],
  [
    'billing',
    'Invoice October',
    'Hello, could you resend the October invoice with our VAT number on it? Our accountant needs it by Friday.',
  ],
  ['billing', 'Card expired', 'Our company card was replaced. Where do I enter the new card for the monthly payment?'],
  [
    'billing',
    'Question on statement',
    'There is a line "seat adjustment 34.20" on our last bill that I do not understand. What is it for?',
  ],
  [
    'shipping',
    'Where is my parcel?',
    'Tracking has said "in transit" for nine days now and nothing has arrived. Can you find out where it is?',
  ],
  ['shipping', 'Delivery to Norway', 'Do you deliver to Norway, and how long does it usually take?'],
  ['shipping', 'Missing box', 'Only one of the two boxes was delivered today. Is the second one on its way?'],
  [
    'order-change',
    'Wrong address',
    'I just ordered and noticed my old address is on it. Can you change the delivery address before you ship?',
  ],
  ['order-change', 'Order PO-7731', 'Please add two more units to our order from this morning, same colour.'],
  ['order-change', 'Size', 'I picked medium by mistake, could I have large instead? The order has not gone out yet.'],
  [
    'cancellation',
    'Ending our plan',
    'We are moving to another tool. Please end our subscription at the end of this month and confirm.',
  ],
  ['cancellation', 'No renewal', 'I do not want this to renew next year. How do I stop it?'],
  [
    'account-access',
    "Can't get in",
    'The reset mail never arrives, I tried four times and checked spam. I am locked out of my account.',
  ],
  ['account-access', 'New phone', 'I lost my old phone and with it the authenticator codes. How can I sign in now?'],
  [
    'account-access',
    'Invite colleague',
    'Our new colleague gets "your user is deactivated" when logging in. Can you unlock her?',
  ],
  [
    'technical-problem',
    'Export broken',
    'Since the update on Tuesday the CSV export stops at 40% and shows "Error 502". Happens in Chrome and Edge.',
  ],
  [
    'technical-problem',
    'App keeps crashing',
    'The app closes itself every time I open the calendar on my Android phone.',
  ],
  [
    'technical-problem',
    'Sync',
    'Contacts no longer sync with Outlook, the last sync was three days ago. Is there an outage?',
  ],
  ['how-to', 'Dashboard', 'How do I share a dashboard with somebody who has no account?'],
  [
    'how-to',
    'Import',
    'Is there a guide for importing our customer list from a spreadsheet? I do not find the button.',
  ],
  ['how-to', 'Setting up reminders', 'Where can I set up a reminder that repeats every quarter?'],
  ['pricing', 'Quote for 40 people', 'We would like an offer for 40 users, paid yearly. Is there a volume discount?'],
  ['pricing', 'Which plan', 'What is the difference in cost between Team and Business, and is support included?'],
  ['privacy', 'Delete my data', 'Under the GDPR I ask you to erase all personal data that you hold about me.'],
  [
    'privacy',
    'DPA',
    'Our legal team needs your data processing agreement and the list of sub-processors. In which country is the data stored?',
  ],
  ['feature-request', 'Dark mode', 'It would be great if the mobile app had a dark theme. Any plans?'],
  [
    'feature-request',
    'Suggestion',
    'Could you please add an option to sort the list by last contact? We miss this every day.',
  ],
  [
    'complaint',
    'Third mail',
    'This is the third time I write and nobody has answered. I am very disappointed and want to speak to a manager.',
  ],
  [
    'complaint',
    'Unacceptable',
    'Your agent was rude to me on the phone yesterday. That is no way to treat a customer of six years.',
  ],
];

export const CHINESE_MAILS: Mail[] = [
  ['refund', '退货退款', '您好，衣服我已经寄回去五天了，物流显示你们已签收，请问钱什么时候能退到我的卡上？'],
  ['refund', '重复扣款', '同一笔订单扣了我两次钱，请把多扣的那一笔退给我。'],
  ['refund', '不满意', '耳机收到后效果和描述差很多，我想退掉，把钱退还给我吧。'],
  ['billing', '发票', '请问上个月的发票能重新开一张吗？抬头要改成我们公司的全称，税号也要加上。'],
  ['billing', '付款方式', '我们公司的信用卡换了，每月自动付款的新卡号在哪里填写？'],
  ['billing', '账单疑问', '这个月的账单比上个月多了三百块，麻烦解释一下这笔费用是什么。'],
  ['shipping', '快递', '我的包裹一个多星期没有更新物流了，能帮忙查一下到哪里了吗？'],
  ['shipping', '发货时间', '周一下的单到今天还没发货，大概什么时候能寄出？'],
  ['shipping', '少一件', '今天收到的箱子里只有一件商品，另外一件还在路上吗？'],
  ['order-change', '改地址', '刚刚下单的时候地址填错了，趁还没发出能帮我改一下收货地址吗？'],
  ['order-change', '加数量', '早上那个订单我们想再多加两台，颜色一样，可以吗？'],
  ['cancellation', '取消订阅', '我们决定换别的软件了，请在月底把我们的订阅停掉，并回复确认。'],
  ['cancellation', '不续费', '明年不打算继续用了，怎么关掉自动续费？'],
  ['cancellation', '解约', '我想终止合同，需要提前多久通知你们？'],
  ['account-access', '登录不了', '密码重置邮件一直收不到，垃圾箱也看过了，现在账号登不进去。'],
  ['account-access', '换手机', '手机丢了，验证码收不到，怎么才能登录我的账户？'],
  ['account-access', '账号被锁', '新同事登录时提示账号已停用，麻烦帮忙解锁。'],
  ['technical-problem', '导出报错', '周二更新以后导出表格到一半就报错502，换了浏览器也一样。'],
  ['technical-problem', '闪退', '安卓手机上一打开日历，应用就闪退，重装也没用。'],
  ['technical-problem', '同步', '联系人三天没有同步了，页面一直转圈，是不是服务器出故障了？'],
  ['how-to', '共享', '请问怎么把看板分享给没有账号的人？'],
  ['how-to', '导入', '有没有教程教我怎样把客户名单从表格里导入？我找不到那个按钮。'],
  ['how-to', '提醒', '每个季度重复的提醒在哪里设置？'],
  ['pricing', '报价', '我们有四十个人要用，按年付，能给个报价吗？人多有没有折扣？'],
  ['pricing', '套餐', '团队版和企业版价格差多少？包不包含客服支持？'],
  ['privacy', '删除数据', '请删除你们保存的关于我的所有个人信息，并告知处理结果。'],
  ['privacy', '数据存储', '我们法务想知道客户数据存放在哪个国家，有没有数据处理协议可以签？'],
  ['feature-request', '建议', '希望手机端能增加深色模式，晚上用太刺眼了，有这个计划吗？'],
  ['feature-request', '排序', '能不能加一个按最近联系时间排序的功能？我们每天都需要。'],
  ['complaint', '第三次联系', '这已经是我第三次写信了，一直没人理，太失望了，我要找你们领导。'],
  ['complaint', '态度', '昨天你们客服在电话里态度非常差，对待老客户就是这样的吗？我要投诉。'],
];
