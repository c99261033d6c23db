import type { PlaybookCategory } from './categories';

export type Tone = 'short' | 'warm' | 'formal';

/** What stands before and after the answer. An empty text leaves its paragraph out. */
export interface ReplyFrame {
  opening: string;
  closing: string;
}

/** Greeting and sign-off of the English templates, per tone. */
export const ENGLISH_GREETINGS: Record<Tone, { greeting: string; signOff: string }> = {
  short: { greeting: 'Hi {{person.firstName}},', signOff: 'Best regards' },
  warm: { greeting: '{{greeting}} {{person.firstName}},', signOff: 'Kind regards' },
  formal: { greeting: 'Dear {{person.name}},', signOff: 'Yours sincerely' },
};

/** The English replies, per category and tone. */
export const ENGLISH_FRAMES: Record<PlaybookCategory, Record<Tone, ReplyFrame>> = {
  refund: {
    short: { opening: 'Thanks for your message. Here is how the refund works:', closing: '' },
    warm: {
      opening: "I'm sorry that this didn't work out as you hoped. Of course we will help you get your money back.",
      closing: 'If anything about it is unclear, just reply here and I will look into it personally.',
    },
    formal: {
      opening: 'Thank you for contacting us about order {{order.number}}. We have registered your refund request.',
      closing: 'We will inform you as soon as the refund has been issued.',
    },
  },
  billing: {
    short: { opening: 'Thanks for asking. This is where you find and change it:', closing: '' },
    warm: {
      opening: 'Thank you for getting in touch. Let me help you get the paperwork right.',
      closing: 'Send me the details if you would rather have me do it for you. It only takes a minute.',
    },
    formal: {
      opening: 'Thank you for your enquiry about your account with us, which we received with thanks.',
      closing: 'Should your accounting department need anything further, please let us know.',
    },
  },
  shipping: {
    short: { opening: 'Thanks for asking about your delivery.', closing: '' },
    warm: {
      opening: "I understand that you're waiting for your delivery, and I want to be sure that it reaches you.",
      closing: 'I will keep an eye on it and write to you as soon as there is news.',
    },
    formal: {
      opening: 'Thank you for your enquiry about the delivery of order {{order.number}}.',
      closing: 'We will inform you without delay about any change to the delivery.',
    },
  },
  'order-change': {
    short: { opening: 'Thanks for letting us know in time.', closing: '' },
    warm: {
      opening: "No problem at all, that happens. Let's see that you get exactly what you need.",
      closing: 'Once I have your confirmation I will make the change right away.',
    },
    formal: {
      opening: 'Thank you for your request to change order {{order.number}}.',
      closing: 'We will confirm the change to you in writing.',
    },
  },
  cancellation: {
    short: { opening: 'Thanks for your message. Cancelling is easy:', closing: '' },
    warm: {
      opening: "I'm sorry to see you go, and thank you for the time that you have been with us.",
      closing:
        'If you have a moment, I would be glad to hear what we could have done better. And the door stays open, of course.',
    },
    formal: {
      opening: 'We confirm that your cancellation request was registered on {{date}}.',
      closing: 'Thank you for the trust that you placed in us.',
    },
  },
  'account-access': {
    short: { opening: "Thanks for writing. Let's get you back in:", closing: '' },
    warm: {
      opening: "Being locked out is annoying, I know. Let's get you back into your account.",
      closing: "If it still doesn't work after that, reply here and I will sort it out with you step by step.",
    },
    formal: {
      opening: 'Thank you for reporting the difficulty with signing in.',
      closing: 'For your security, please never send us a password or a code.',
    },
  },
  'technical-problem': {
    short: { opening: 'Thanks for reporting this.', closing: '' },
    warm: {
      opening: "Thank you for telling us, and I'm sorry for the trouble that this causes you.",
      closing: 'As soon as I have your details I will look into it together with our engineers.',
    },
    formal: {
      opening: 'Thank you for your report. We regret the inconvenience.',
      closing: 'We will inform you about the cause and the solution as soon as they are known.',
    },
  },
  'how-to': {
    short: { opening: 'Good question.', closing: '' },
    warm: {
      opening: 'Good question, and thank you for asking. I am happy to help you with that.',
      closing: 'Tell me how it goes. If you get stuck, send me a screenshot and we will find it together.',
    },
    formal: {
      opening: 'Thank you for your question about the use of our product.',
      closing: 'Please contact us again if you need any further guidance.',
    },
  },
  pricing: {
    short: { opening: 'Thanks for your interest.', closing: '' },
    warm: {
      opening: 'Thank you for thinking of us. I would love to find the plan that suits you best.',
      closing: 'If it is easier to talk it through, suggest a time that suits you and I will call you.',
    },
    formal: {
      opening: 'Thank you for your interest on behalf of {{company.name}}.',
      closing: 'We will gladly prepare the quote for {{deal.name}} as soon as we have these details.',
    },
  },
  privacy: {
    short: { opening: 'Thanks for your message about your data.', closing: '' },
    warm: {
      opening:
        'Thank you for asking. We take the protection of your data seriously, and your request is in good hands.',
      closing: 'I will write to you again as soon as it has been completed.',
    },
    formal: {
      opening: 'We confirm that your request concerning personal data was received on {{date}}.',
      closing: 'Please send us any further questions about data protection in reply to this message.',
    },
  },
  'feature-request': {
    short: { opening: 'Thanks for the suggestion, I have passed it on.', closing: '' },
    warm: {
      opening: 'What a good idea, thank you for taking the time to write it down for us.',
      closing: 'Suggestions such as yours are how our product gets better, so please keep them coming.',
    },
    formal: {
      opening: 'Thank you for your suggestion, which we have passed on to our product team.',
      closing: 'We appreciate your interest in the development of our product.',
    },
  },
  complaint: {
    short: { opening: "I'm sorry about this experience. We are taking care of it now.", closing: '' },
    warm: {
      opening:
        'I am truly sorry. This is not how we want to treat our customers, and you have every reason to be upset.',
      closing: 'Thank you for giving us the chance to put this right.',
    },
    formal: {
      opening: 'We sincerely apologise for the experience that you describe, and have registered your complaint.',
      closing: 'We will do our utmost to restore your confidence in us.',
    },
  },
};
