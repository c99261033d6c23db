import type { PlaybookCategory } from './categories';
import type { ReplyFrame, Tone } from './templates-en';

/** Greeting and sign-off of the Chinese templates, per tone. */
export const CHINESE_GREETINGS: Record<Tone, { greeting: string; signOff: string }> = {
  short: { greeting: '{{person.name}}，您好：', signOff: '祝好' },
  warm: { greeting: '{{person.name}}，{{greeting}}！', signOff: '祝您一切顺利' },
  formal: { greeting: '尊敬的{{person.name}}：', signOff: '此致\n敬礼' },
};

/** The Chinese replies, per category and tone. */
export const CHINESE_FRAMES: Record<PlaybookCategory, Record<Tone, ReplyFrame>> = {
  refund: {
    short: { opening: '来信收到，退款的流程如下：', closing: '' },
    warm: {
      opening: '很抱歉这次购物没有让您满意，退款的事情我们一定帮您办好。',
      closing: '如果有任何不清楚的地方，直接回复本邮件，我会亲自为您跟进。',
    },
    formal: {
      opening: '关于订单{{order.number}}，您的退款申请我们已经登记。',
      closing: '退款发出后，我们会第一时间通知您。',
    },
  },
  billing: {
    short: { opening: '感谢来信，查询和修改的方法如下：', closing: '' },
    warm: {
      opening: '感谢您的来信，票据和账单的问题请交给我来协助您。',
      closing: '如果您希望由我代为修改，把相关信息发给我就可以，很快就能办好。',
    },
    formal: {
      opening: '您关于账单的咨询我们已经收到，现答复如下。',
      closing: '贵公司财务如需其他资料，请随时与我们联系。',
    },
  },
  shipping: {
    short: { opening: '感谢您的询问，关于配送情况说明如下：', closing: '' },
    warm: {
      opening: '我理解您在等待包裹的心情，我们会尽力让它顺利送到您手中。',
      closing: '我会继续关注这件事，一有消息马上告诉您。',
    },
    formal: {
      opening: '关于订单{{order.number}}的配送，现答复如下。',
      closing: '配送如有任何变化，我们会及时通知您。',
    },
  },
  'order-change': {
    short: { opening: '感谢您及时告知。', closing: '' },
    warm: {
      opening: '没有关系，这种情况很常见，我们一起把订单改成您需要的样子。',
      closing: '收到您的确认后，我会马上为您修改。',
    },
    formal: {
      opening: '您修改订单{{order.number}}的申请我们已经收到。',
      closing: '修改完成后，我们会以书面形式向您确认。',
    },
  },
  cancellation: {
    short: { opening: '来信收到，取消的方法如下：', closing: '' },
    warm: {
      opening: '很遗憾您决定离开，感谢您一直以来的支持。',
      closing: '如果方便，希望您告诉我们哪里还可以做得更好。以后有需要，随时欢迎您回来。',
    },
    formal: {
      opening: '您的取消申请已于{{date}}登记。',
      closing: '感谢您一直以来的信任。',
    },
  },
  'account-access': {
    short: { opening: '来信收到，请按以下方法恢复登录：', closing: '' },
    warm: {
      opening: '登录不了确实很着急，我来帮您尽快恢复使用。',
      closing: '如果按以上方法还是不行，请直接回复，我会一步一步协助您解决。',
    },
    formal: {
      opening: '您反映的登录问题我们已经收到，现答复如下。',
      closing: '为了您的账号安全，请不要把密码或验证码发给任何人，包括我们。',
    },
  },
  'technical-problem': {
    short: { opening: '感谢您的反馈。', closing: '' },
    warm: {
      opening: '感谢您告诉我们，给您带来不便，非常抱歉。',
      closing: '收到您的信息后，我会和技术同事一起尽快查明原因。',
    },
    formal: {
      opening: '您报告的故障我们已经收到，对由此造成的不便深表歉意。',
      closing: '查明原因和解决办法后，我们会立即通知您。',
    },
  },
  'how-to': {
    short: { opening: '感谢您的提问。', closing: '' },
    warm: {
      opening: '感谢您的提问，很高兴能帮到您。',
      closing: '操作中如果遇到困难，把截图发给我，我们一起来解决。',
    },
    formal: {
      opening: '您关于产品使用的咨询，现答复如下。',
      closing: '如需进一步的说明，请随时与我们联系。',
    },
  },
  pricing: {
    short: { opening: '感谢您的关注。', closing: '' },
    warm: {
      opening: '感谢您考虑我们的产品，我很乐意帮您选出最合适的套餐。',
      closing: '如果电话沟通更方便，请告诉我合适的时间，我给您打过去。',
    },
    formal: {
      opening: '感谢{{company.name}}对我们产品的关注。',
      closing: '收到以上信息后，我们会尽快为“{{deal.name}}”准备正式报价。',
    },
  },
  privacy: {
    short: { opening: '您关于数据的来信已经收到。', closing: '' },
    warm: {
      opening: '感谢您的来信。我们非常重视您的个人信息，您的请求会得到妥善处理。',
      closing: '处理完成后，我会再次写信告诉您。',
    },
    formal: {
      opening: '您关于个人信息的请求已于{{date}}收到。',
      closing: '关于数据保护如有其他问题，请直接回复本邮件。',
    },
  },
  'feature-request': {
    short: { opening: '感谢您的建议，我已经转给产品团队。', closing: '' },
    warm: {
      opening: '这是个很好的想法，感谢您花时间告诉我们。',
      closing: '产品正是因为有您这样的建议才越来越好，欢迎继续提出。',
    },
    formal: {
      opening: '您的建议我们已经收到，并转交产品团队。',
      closing: '感谢您对我们产品发展的关心。',
    },
  },
  complaint: {
    short: { opening: '对于您的经历我们深表歉意，现在正在处理。', closing: '' },
    warm: {
      opening: '真的非常抱歉，我们不应该这样对待客户，您生气是完全可以理解的。',
      closing: '感谢您给我们改正的机会。',
    },
    formal: {
      opening: '对于您反映的情况，我们诚恳道歉，并已登记您的投诉。',
      closing: '我们会尽最大努力重新赢得您的信任。',
    },
  },
};
