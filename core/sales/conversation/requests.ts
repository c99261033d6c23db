import { sentences } from './sentences';

/** A question mark that ends a sentence; one inside a web address does not. */
const QUESTION = /[?？]["”')）]*$|吗[。！]?$/;
const REQUEST = new RegExp(
  [
    String.raw`\b(could|can|would|will) you\b`,
    String.raw`\bplease (send|share|confirm|let|provide|advise|check|call|update|forward|review|sign|add|extend|schedule|resend|explain)\b`,
    String.raw`\b(let me know|send (me|us)|get back to (me|us)|we need|i need|i'd like|we'd like|looking forward to your (answer|reply)|waiting for your)\b`,
    String.raw`\b(könn(t)?en sie|kannst du|könntest du|bitte (senden|schicken|bestätigen|geben|teilen|prüfen)|wir (brauchen|benötigen)|ich (brauche|benötige))`,
    '请(您)?(发|提供|确认|告知|回复|安排|联系|帮)|麻烦(您|你)?|能否|可否|可以.*(发|提供)给我',
  ].join('|'),
  'i',
);
const THANKS = /^(many )?(thanks|thank you|thx|great|perfect|ok(ay)?|got it|danke|vielen dank|谢谢|好的|收到)/i;
/** Length up to which a message that starts with thanks is nothing but thanks, in UTF-16 units. */
const THANKS_LIMIT = 80;

/** Sentences of a message that ask a question or ask for something, in their order. */
export function requestSentences(text: string): string[] {
  return sentences(text).filter(sentence => QUESTION.test(sentence) || REQUEST.test(sentence));
}

/** Whether the message asks a question (and not only for something). */
export function asksQuestion(text: string): boolean {
  return sentences(text).some(sentence => QUESTION.test(sentence));
}

/** Whether the message only says thanks or agrees, so that nobody waits for an answer. */
export function closesConversation(text: string): boolean {
  const plain = text.trim();
  return plain.length <= THANKS_LIMIT && THANKS.test(plain) && requestSentences(plain).length === 0;
}
