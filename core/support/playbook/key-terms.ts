import type { PlaybookCategory, PlaybookLanguage } from './categories';

const list = (text: string): readonly string[] => text.split(/[,，、]\s*/);

/** Words and word groups that speak for a category on their own, whatever sentence they stand in. */
export const KEY_TERMS: Record<PlaybookLanguage, Record<PlaybookCategory, readonly string[]>> = {
  en: {
    refund: list(
      'refund, money back, reimburse, reimbursement, return, send back, returned, return label, credit back, charged twice, ' +
        'double charge, duplicate charge, overcharged, chargeback, repay, pay back, faulty, damaged, not as described, ' +
        'not satisfied with product, exchange, warranty, defective, return policy, give back',
    ),
    billing: list(
      'invoice, bill, billing, receipt, VAT, tax, tax number, payment method, credit card, bank transfer, direct debit, paid, ' +
        'payment failed, declined, accounting, accountant, statement, purchase order, due date, overdue, payment reminder, ' +
        'company name, billing address, line item, bookkeeping, credit note',
    ),
    shipping: list(
      'shipping, shipment, delivery, delivered, parcel, package, tracking, tracking number, courier, carrier, customs, dispatch, ' +
        'arrive, arrived, on its way, transit, late, lost, warehouse, post office, driver, neighbour, express, delivery time, ' +
        'not received, box, shipped, ship to, where is my order, still waiting for my order',
    ),
    'order-change': list(
      'change order, change my order, modify order, wrong address, wrong size, wrong colour, different size, swap, instead, ' +
        'add item, add to order, remove from order, quantity, units, before it ships, not shipped yet, delivery address, by mistake, ' +
        'just ordered, ordered, amend, edit order, larger, smaller, reschedule delivery, correct the address',
    ),
    cancellation: list(
      'cancel, cancellation, unsubscribe, subscription, terminate, termination, end contract, notice period, renewal, auto-renew, ' +
        'renew, not renew, close account, stop subscription, end of the month, leave, switch provider, discontinue, no longer need, ' +
        'trial ends, quit, end plan, stop paying, minimum term, confirm cancellation',
    ),
    'account-access': list(
      'password, login, log in, logging in, sign in, signing in, locked, locked out, unlock, reset, reset link, reset password, ' +
        'verification code, authenticator, two-factor, 2FA, SSO, username, access, deactivated, blocked, hacked, invitation, ' +
        'backup code, cannot get in, credentials, expired link, security code',
    ),
    'technical-problem': list(
      'error, error message, bug, crash, crashes, broken, not working, does not work, stopped working, fails, failed, down, outage, ' +
        'slow, freeze, blank page, loading, timeout, sync, synchronise, update broke, glitch, server, browser, hangs, ' +
        'does not load, wrong result, white screen, problem, disconnects, not responding, 500, 404',
    ),
    'how-to': list(
      'how do I, how can I, how to, where do I, where can I, where is, guide, manual, tutorial, documentation, instructions, ' +
        'steps, explain, set up, setup, configure, settings, find the button, learn, training, possible to, which menu, import, ' +
        'share, create, use, show me, connect, getting started, help article',
    ),
    pricing: list(
      'price, prices, pricing, cost, costs, how much, quote, quotation, offer, discount, volume discount, plan, plans, licence, ' +
        'licences, per user, per seat, users, yearly, annual, upgrade, trial, proposal, budget, compare plans, premium, enterprise, ' +
        'price list, cheaper, rate, sales, purchase, package price, demo',
    ),
    privacy: list(
      'privacy, personal data, GDPR, data protection, delete my data, erase, data processing agreement, DPA, subprocessor, consent, ' +
        'data stored, hosted, encryption, encrypted, third parties, ISO 27001, SOC 2, security, compliance, mailing list, newsletter, ' +
        'marketing, copy of my data, right to be forgotten, retention, legal team, data centre, data about me',
    ),
    'feature-request': list(
      'feature, feature request, suggestion, suggest, idea, improvement, wish, would be great, would be nice, would love, please add, ' +
        'could you add, roadmap, plans to, planned, support for, missing, option to, integrate, integration with, in the future, ' +
        'next version, implement, enhancement, vote, it would help, custom',
    ),
    complaint: list(
      'complaint, complain, unacceptable, disappointed, disappointing, unhappy, manager, supervisor, escalate, rude, unfriendly, ' +
        'terrible, worst, awful, angry, frustrated, fed up, ignored, nobody answers, no reply, no response, still waiting, ' +
        'poor service, lawyer, legal action, bad review, treated, ashamed, again and again, ridiculous, apology',
    ),
  },
  zh: {
    refund: list(
      '退款、退货、退钱、退还、退回、返还、退掉、多扣、重复扣款、扣了两次、多收、质量问题、破损、瑕疵、坏的、不满意商品、与描述不符、' +
        '无理由退货、退货地址、到账、原路退回、赔偿、换货、保修、把钱退',
    ),
    billing: list(
      '发票、开票、开发票、抬头、税号、账单、付款、支付方式、银行卡、信用卡、转账、对公、扣款、收据、费用明细、财务、报销、采购单号、' +
        '专票、普票、电子发票、欠费、缴费、付款失败、对账、到期付款、会计',
    ),
    shipping: list(
      '快递、物流、发货、包裹、配送、送货、送达、运输、签收、派送、单号、海关、清关、没收到货、没到、什么时候到、几天到、寄出、在路上、' +
        '丢件、少发、漏发、加急、快递员、仓库、到货、运费、查件',
    ),
    'order-change': list(
      '修改订单、改订单、改地址、换地址、地址填错、地址写错、收货地址、收件人、换尺码、换颜色、选错、拍错、下错单、数量、加一件、多加、' +
        '减少、还没发货、发货前、合并订单、换型号、更改、改成、推迟、刚下单、换成',
    ),
    cancellation: list(
      '取消、取消订阅、退订、停用、终止、终止合同、解约、解除合同、不续、不续费、续费、自动续费、续约、到期、注销、不再使用、不用了、' +
        '停掉、停止服务、换供应商、取消会员、试用期、提前通知、合同期',
    ),
    'account-access': list(
      '登录、登陆、登不上、登不进、密码、忘记密码、重置、重置密码、验证码、账号、账户、锁定、解锁、被锁、停用账号、激活、两步验证、' +
        '用户名、邀请链接、被盗、权限、单点登录、绑定手机、进不去、身份验证',
    ),
    'technical-problem': list(
      '报错、错误、故障、出错、闪退、崩溃、打不开、加载、卡、卡顿、很慢、死机、没反应、失败、不能用、用不了、异常、同步、连接、超时、' +
        '服务器、白屏、空白、漏洞、更新后、浏览器、网络错误、无法使用、刷新',
    ),
    'how-to': list(
      '怎么用、如何、怎样、怎么设置、在哪里、哪里设置、教程、说明书、手册、步骤、操作、使用方法、请教、教我、指导、怎么操作、找不到按钮、' +
        '导入、创建、添加、共享、分享、入口、配置、菜单、怎么弄、演示、入门',
    ),
    pricing: list(
      '价格、报价、报价单、多少钱、费用、收费、优惠、折扣、打折、套餐、版本区别、专业版、企业版、按年、按月、年付、用户数、' +
        '采购、购买、试用、升级、预算、询价、便宜、价格表、授权、方案',
    ),
    privacy: list(
      '隐私、个人信息、个人数据、数据保护、删除数据、删除信息、数据存储、存放、加密、第三方、泄露、安全认证、合规、同意、撤回、营销邮件、' +
        '数据处理协议、服务器在哪、保留多久、资料、法务、信息安全、导出我的数据、隐私政策、骚扰',
    ),
    'feature-request': list(
      '建议、希望、新功能、增加、功能建议、改进、能不能加、希望支持、开发计划、计划、以后、下个版本、期待、需求、优化、集成、自定义、' +
        '如果能、就好了、考虑、添加功能、会不会支持、提个意见、路线图',
    ),
    complaint: list(
      '投诉、态度、太差、恶劣、不满、非常不满、失望、生气、愤怒、经理、领导、主管、没人理、没人回、没有回复、推卸、推诿、差评、律师、' +
        '消费者协会、曝光、敷衍、一直没有解决、忍无可忍、欺骗、道歉、不负责任',
    ),
  },
};
