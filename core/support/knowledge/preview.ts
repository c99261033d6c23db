import type { Article, Template } from '../../records/records';
import type { Instant } from '../../records/time';
import { keyIndex, type World } from '../../records/world';
import { type ReplySettings, replyContext } from '../case';
import { conversations } from '../conversations';
import { messageText } from '../message-text';
import { conversationOf, type SupportPage } from '../page-conversation';
import { fillTemplate, slotsOf } from '../reply/fill-template';
import { displayName } from '../reply/person-name';
import { sentimentOf } from '../tone/sentiment';
import { primary } from './look-up';
import type { EntryFields, EntryPreview } from './result';

/**
 * How an article, template or macro would read as a reply to the conversation of the page, else to the latest message. An article is shown within
 * the template that it would be sent with; a template with an article of its category.
 */
export function previewEntry(
  kind: 'article' | 'template',
  fields: EntryFields,
  world: World,
  settings: { ownAddresses: string[] } & ReplySettings,
  now: Instant,
  page: SupportPage | null,
  timeZone = 'UTC',
): EntryPreview {
  const all = conversations(world, settings);
  const shown = page === null ? null : conversationOf(page, all);
  const latest = all
    .filter(({ inbound }) => inbound !== null)
    .reduce(
      (a, b) => (a === null || (b.inbound!.at ?? '') > (a.inbound!.at ?? '') ? b : a),
      null as null | (typeof all)[0],
    );
  const conversation = shown ?? latest ?? { ticket: null, inbound: null };
  const language = primary(fields.language);
  const byKey = keyIndex([...world.people, ...world.companies, ...world.deals]);
  const context = replyContext(conversation, { byKey, world, settings, now, timeZone });
  const feeling = context.message ? sentimentOf(messageText(context.message), language).step : 0;
  const fits = (record: Article | Template) =>
    record.category === fields.category && primary(record.language) === language;
  const article =
    kind === 'article' ? { id: '', body: fields.body } : (world.articles.filter(fits).sort(byId)[0] ?? null);
  const frames = world.templates.filter(record => fits(record) && slotsOf(record.body).includes('answer'));
  const frame = frames.find(({ tone }) => tone === (settings.tone ?? 'warm')) ?? frames[0];
  const body = kind === 'template' ? fields.body : (frame?.body ?? '{{answer}}');
  const { person, message, ticket } = context;
  return {
    segments: fillTemplate(body, { ...context, article, language, feeling }),
    personName: person?.name ?? displayName(message?.from?.name ?? ticket?.requester?.name ?? null),
  };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
