import type { Article, Company, Deal, Message, Person, Ticket } from '../../records/records';
import type { Instant } from '../../records/time';
import type { SentimentStep } from '../tone/sentiment';

/** The records that the slots of one reply are filled from. */
export interface ReplyContext {
  message: Message | null;
  ticket: Ticket | null;
  person: Person | null;
  company: Company | null;
  /** The person's only open deal; null when there are none or several, as nobody knows which one is meant. */
  deal: Deal | null;
  article: Pick<Article, 'id' | 'body'> | null;
  signature: string;
  /** Language of the reply. */
  language: string;
  now: Instant;
  /** Where the user is: IANA name of the time zone. */
  timeZone: string;
  /** How the writer of the message feels. */
  feeling: SentimentStep;
}
