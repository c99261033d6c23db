import type { Message } from '../../records/records';
import type { Instant } from '../../records/time';
import { type Commitment, promises } from '../../sales/conversation/promises';
import { ownText } from '../message-text';
import { type AnswerNeed, answerNeed } from './answer-need';
import { cancellationRisk } from './cancellation-risk';
import { deadlines } from './deadlines';
import { type Sentiment, sentimentOf } from './sentiment';

/** What a message says besides its matter, each with the words that caused it. */
export interface Tone {
  sentiment: Sentiment;
  answer: AnswerNeed;
  /** Words of a customer who may leave. */
  leaving: string[];
  deadlines: Commitment[];
  /** What the user's side promised in this conversation and has not followed up since. */
  promises: Commitment[];
}

const PROMISES_SHOWN = 2;

/**
 * @param text subject and own words of the message
 * @param lastOwn the user's latest message of the conversation, null where there is none
 */
export function toneOf(
  text: string,
  subject: string | null,
  language: string | null,
  at: Instant | null,
  lastOwn: Message | null,
): Tone {
  const body = subject !== null && text.startsWith(subject) ? text.slice(subject.length) : text;
  const promised = lastOwn?.at ? promises(ownText(lastOwn) ?? '', lastOwn.at) : [];
  return {
    sentiment: sentimentOf(text, language),
    answer: answerNeed(body, subject),
    leaving: cancellationRisk(text),
    deadlines: deadlines(text, at),
    promises: promised.slice(0, PROMISES_SHOWN),
  };
}
