import type { Message } from '../../records/records';
import { isAutomated } from '../../support/automated';
import { answerNeed } from '../../support/tone/answer-need';

/** Whether a message of the other side is an answer of theirs. An automatic reply is none: the silence goes on. */
export function isAnswer(message: Message): boolean {
  if (isAutomated(message)) return false;
  return answerNeed(message.text ?? message.snippet ?? '', message.subject).kind !== 'auto-reply';
}
