import type { KnowledgeEntry } from '../../core/support/knowledge/result';
import { date } from '../format';
import { category } from '../tell';
import { listing, say } from '../words';
import { languageName } from './language-name';
import { MarkedText } from './MarkedText';

export interface EntryRowProps {
  entry: KnowledgeEntry;
  matches: string[];
  now: Date;
  onOpen: (id: string) => void;
}

/** One article, template or macro: what it says, what for, whose, and how often it served. */
export function EntryRow({ entry, matches, now, onOpen }: EntryRowProps) {
  const facts = [
    say(`entry_${entry.kind}`),
    entry.category === null ? '' : category(entry.category),
    languageName(entry.language),
    entry.tone === null ? '' : say(`tone_${entry.tone}`),
    entry.owner ?? '',
    entry.used > 0 ? say('reply_used', { n: entry.used }) : '',
    entry.source === 'starter'
      ? say('entry_starter')
      : entry.editedAt === null
        ? ''
        : say('reply_edited', { date: date(entry.editedAt, now) }),
  ];
  return (
    <li class="item">
      <button type="button" class="plain" data-testid="entry" onClick={() => onOpen(entry.id)}>
        <b class="title-line wrap-any" lang={entry.language}>
          <MarkedText text={entry.title} words={matches} />
        </b>
        <span class="small soft two-lines wrap-any" lang={entry.language}>
          <MarkedText text={entry.excerpt} words={matches} />
        </span>
        <span class="small faint">{listing(facts.filter(Boolean))}</span>
      </button>
    </li>
  );
}
