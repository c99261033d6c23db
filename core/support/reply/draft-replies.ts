import type { Decision } from '../../records/decision';
import type { Article, Template } from '../../records/records';
import type { Words } from '../../records/result';
import { primary } from '../knowledge/look-up';
import type { ReplyContext } from './context';
import { fillTemplate, missingSlots } from './fill-template';
import { expectedAcceptance, type TemplateUse, templateUses } from './rank';
import type { ArticleHit, CategoryGuess, ReplyCandidate } from './result';

/** What a reply is drafted from, besides the records of its slots. */
export interface ReplySources {
  templates: readonly Template[];
  /** By id. */
  articles: ReadonlyMap<string, Article>;
  decisions: readonly Decision[];
  /** The tone that the user prefers; null or absent: none. */
  tone?: Template['tone'] | null | undefined;
}
/** How the message was understood. */
export interface ReplyRequest {
  guesses: readonly CategoryGuess[];
  unsure: boolean;
  chosen: string | null;
  hits: readonly ArticleHit[];
  /** Of the message; null where it is not certain. */
  language: string | null;
  /** The message, ticket and thread: what a decision "rejected" refers to. */
  subjects: readonly string[];
}

const CANDIDATES = 3;
/** Where the classifier is unsure this many categories are offered. */
const UNSURE_CATEGORIES = 2;
const FALLBACK_LANGUAGE = 'en';

/**
 * Up to three replies. They consist of templates, articles and fields; the incoming message decides which of them, and gives nothing
 * but an order number of a strict form. Within a category: not rejected for this message, of the tone that the user prefers, most likely to be
 * accepted.
 */
export function draftReplies(
  request: ReplyRequest,
  context: Omit<ReplyContext, 'article' | 'language'>,
  sources: ReplySources,
): ReplyCandidate[] {
  const categories =
    request.chosen !== null
      ? [request.chosen]
      : request.guesses.slice(0, request.unsure ? UNSURE_CATEGORIES : 1).map(guess => guess.category);
  const uses = templateUses(sources.decisions);
  const lists = categories.map(category => candidatesOf(category, request, context, sources, uses));
  // One of each category first, so that "A or B?" shows both.
  const candidates: ReplyCandidate[] = [];
  for (let row = 0; row < CANDIDATES; row++) {
    for (const list of lists) candidates.push(...list.slice(row, row + 1));
  }
  return candidates.slice(0, CANDIDATES);
}

function candidatesOf(
  category: string,
  request: ReplyRequest,
  context: Omit<ReplyContext, 'article' | 'language'>,
  sources: ReplySources,
  uses: ReadonlyMap<string, TemplateUse>,
): ReplyCandidate[] {
  const ofCategory = sources.templates.filter(template => template.category === category);
  const wanted = request.language === null ? FALLBACK_LANGUAGE : primary(request.language);
  const language = ofCategory.some(template => primary(template.language) === wanted) ? wanted : FALLBACK_LANGUAGE;
  const article = answerFor(category, language, request.hits, sources.articles);
  const rejected = new Set(
    sources.decisions
      .filter(decision => decision.what === 'rejected' && request.subjects.includes(decision.subject))
      .map(decision => decision.choice),
  );
  return ofCategory
    .filter(template => primary(template.language) === language)
    .map(template => {
      const use = uses.get(template.id);
      const used = use === undefined ? 0 : use.accepted + use.edited;
      const segments = fillTemplate(template.body, { ...context, article, language });
      const candidate: ReplyCandidate = {
        templateId: template.id,
        templateTitle: template.title,
        category,
        tone: template.tone,
        language,
        segments,
        missing: missingSlots(segments),
        articleId: segments.some(segment => 'slot' in segment && segment.slot === 'answer')
          ? (article?.id ?? null)
          : null,
        why: why(category, used, article, request),
        used,
        editedAt: template.editedAt,
      };
      const expected = expectedAcceptance(template, candidate.missing.length, use);
      const preferred = sources.tone === template.tone;
      return { candidate, expected, preferred, rejected: rejected.has(template.id) };
    })
    .sort(
      (a, b) =>
        Number(a.rejected) - Number(b.rejected) ||
        Number(b.preferred) - Number(a.preferred) ||
        b.expected - a.expected ||
        (a.candidate.templateId < b.candidate.templateId ? -1 : 1),
    )
    .map(({ candidate }) => candidate);
}

/** The best hit of the category in the reply's language, else the first article of both; none of another language or category. */
function answerFor(
  category: string,
  language: string,
  hits: readonly ArticleHit[],
  articles: ReadonlyMap<string, Article>,
): Article | null {
  const fits = (article: Article) => article.category === category && primary(article.language) === language;
  for (const hit of hits) {
    const article = articles.get(hit.articleId);
    if (article && fits(article)) return article;
  }
  return [...articles.values()].filter(fits).sort((a, b) => (a.id < b.id ? -1 : 1))[0] ?? null;
}

function why(category: string, used: number, article: Article | null, request: ReplyRequest): Words {
  if (request.chosen !== null) return { code: 'support.why.chosen', params: { category } };
  const probability = request.guesses.find(guess => guess.category === category)?.probability ?? 0;
  if (request.unsure) return { code: 'support.why.unsure', params: { category, probability } };
  if (used > 0) return { code: 'support.why.used', params: { category, n: used } };
  if (article !== null) return { code: 'support.why.article', params: { category, title: article.title } };
  return { code: 'support.why.guess', params: { category, probability } };
}
