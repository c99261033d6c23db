import type { Decision } from '../../records/decision';
import type { AnyRecord, Template } from '../../records/records';
import type { World } from '../../records/world';
import { wordDiff } from '../../text/word-diff';
import type { EntryFields } from '../knowledge/result';
import { subjectText } from '../message-text';
import { asTemplate } from '../reply/as-template';
import type { Learned, LearnedItem } from './result';

const ITEMS = 500;

/** The user's decisions, newest first, each with what it is about and what was learned from it. */
export function learned(world: World): Learned {
  const names = namesOf(world);
  const templates = new Map(world.templates.map(template => [template.id, template]));
  const articles = new Map(world.articles.map(article => [article.id, article.title]));
  const messages = new Set(world.messages.flatMap(({ id, keys }) => [id, ...keys]));
  // A tick on a deal says what is so, not what was liked.
  const decisions = world.decisions.filter(({ what }) => what !== 'checked');
  const items = decisions
    .toReversed()
    .slice(0, ITEMS)
    .map((decision): LearnedItem => {
      const { reply, text, choice } = decision;
      const known = names.get(decision.subject) ?? (reply?.messageId ? names.get(reply.messageId) : undefined);
      const template = decision.what === 'category' || choice === null ? undefined : templates.get(choice);
      const asked = reply?.messageId != null && messages.has(reply.messageId);
      return {
        decision,
        about: known?.name ?? null,
        recordId: known?.id ?? null,
        templateTitle: template?.title ?? null,
        phrasingOf: asked && reply.articleId !== null ? (articles.get(reply.articleId) ?? null) : null,
        changes: reply !== undefined && text !== null ? wordDiff(reply.drafted, text) : null,
        template: editedTemplate(decision, template),
      };
    });
  return { items, total: decisions.length };
}

/** The text that the user left, ready to be kept for the next customer. */
function editedTemplate({ what, text, reply }: Decision, from: Template | undefined): EntryFields | null {
  if (what !== 'edited' || text === null || reply === undefined) return null;
  return {
    title: from?.title ?? '',
    body: asTemplate(text, reply.values),
    category: reply.category,
    language: from?.language ?? 'en',
    owner: null,
    tone: from?.tone ?? 'warm',
    phrasings: [],
  };
}

function namesOf(world: World): Map<string, { name: string | null; id: string }> {
  const names = new Map<string, { name: string | null; id: string }>();
  const put = (record: AnyRecord, name: string | null, more: readonly string[] = []) => {
    for (const key of [record.id, ...record.keys, ...more]) names.set(key, { name, id: record.id });
  };
  for (const deal of world.deals) put(deal, deal.name ?? deal.companyName);
  for (const person of world.people) put(person, person.name ?? person.emails[0] ?? null);
  for (const message of world.messages) {
    const parts = [message.from?.name ?? message.from?.email ?? null, subjectText(message.subject)];
    put(message, parts.filter(part => part !== null).join(' · ') || null, [message.threadKey]);
  }
  for (const ticket of world.tickets) put(ticket, ticket.subject);
  return names;
}
