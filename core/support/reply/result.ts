import type { Coverage, Words } from '../../records/result';
import type { TrainingState } from '../classify/training-state';
import type { Tone } from '../tone/tone';
import type { EndangeredDeal, SameProblem, Urgency } from '../triage/result';

/** A piece of a drafted reply. A slot's value says where it came from; `value` null = missing, to be filled before Insert. */
export type Segment =
  | { text: string }
  | { slot: string; value: string | null; recordId: string | null; field: string | null };

export interface ReplyCandidate {
  templateId: string;
  templateTitle: string;
  category: string;
  tone: 'short' | 'warm' | 'formal';
  language: string;
  segments: Segment[];
  /** Names of the slots without a value. */
  missing: string[];
  /** Article that the answer was taken from. */
  articleId: string | null;
  why: Words;
  /** Times that this template was inserted, and when it was last edited. */
  used: number;
  editedAt: string | null;
}
export interface CategoryGuess {
  category: string;
  /** 0…1; all of them add up to 1. */
  probability: number;
}
export interface ArticleHit {
  articleId: string;
  title: string;
  /** Relevance relative to a full match, 0…1. */
  score: number;
  /** Words of the message that matched, as written there. */
  matches: string[];
}
/** A classified message with what the knowledge base offers for it. */
export interface SupportCase {
  /** Ticket or thread key. */
  threadKey: string;
  messageId: string | null;
  ticketId: string | null;
  personId: string | null;
  personName: string | null;
  subject: string | null;
  /** First words of the message. */
  excerpt: string | null;
  at: string | null;
  language: string | null;
  /** Best first. */
  guesses: CategoryGuess[];
  /** True when the best guess is too weak to act on: the panel asks. */
  unsure: boolean;
  /** The category that the user chose, if so. */
  chosen: string | null;
  /** Words that speak for the best guess. */
  evidence: string[];
  priority: 'low' | 'normal' | 'high';
  /** Words that raised the priority. */
  priorityWords: string[];
  tone: Tone;
  urgency: Urgency;
  /** Open deals of this customer that the case endangers. */
  endangers: EndangeredDeal[];
  /** Other open cases that seem to tell of the same problem, most alike first. */
  sameProblem: SameProblem[];
  articles: ArticleHit[];
  candidates: ReplyCandidate[];
  answered: boolean;
}
export interface SupportResult {
  /** The message of the page, when the page shows one. */
  current: SupportCase | null;
  /** Open ones, most urgent first. */
  queue: SupportCase[];
  categories: string[];
  coverage: Coverage;
  training: TrainingState;
}
