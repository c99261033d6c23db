import { useState } from 'preact/hooks';
import type { EntryKind, KnowledgeHit, KnowledgeResult } from '../../core/support/knowledge/result';
import { SheetHead } from '../SheetHead';
import { category } from '../tell';
import { say } from '../words';
import { EntryRow } from './EntryRow';
import { KnowledgeReportCard } from './KnowledgeReportCard';
import { languageName } from './language-name';
import type { EntryToSave, ExportForm } from './library';

export interface KnowledgeSheetProps {
  result: KnowledgeResult;
  query: string;
  /** Best first; null while nothing is searched for. */
  hits: KnowledgeHit[] | null;
  now: Date;
  onSearch: (query: string) => void;
  onOpen: (id: string) => void;
  onNew: (kind: EntryToSave['kind']) => void;
  onMessage: (id: string) => void;
  onImport: () => void;
  onExport: (form: ExportForm) => void;
  onRestoreStarters: () => void;
  onClose: () => void;
}

const KINDS: readonly EntryKind[] = ['article', 'template', 'macro'];
const STEP = 20;

/** Articles, templates and macros: searched, filtered, opened; brought in and out; and what is missing among them. */
export function KnowledgeSheet({ result, query, hits, now, onClose, ...on }: KnowledgeSheetProps) {
  const [kind, setKind] = useState('');
  const [about, setAbout] = useState('');
  const [language, setLanguage] = useState('');
  const [shown, setShown] = useState(STEP);
  const { entries, categories, removedStarters, report } = result;
  const byId = new Map(entries.map(entry => [entry.id, entry]));
  const found = hits === null ? entries : hits.flatMap(({ id }) => byId.get(id) ?? []);
  const matches = new Map((hits ?? []).map(hit => [hit.id, hit.matches]));
  const listed = found.filter(
    entry =>
      (kind === '' || entry.kind === kind) &&
      (about === '' || entry.category === about) &&
      (language === '' || entry.language === language),
  );
  const languages = [...new Set(entries.map(entry => entry.language))].sort();
  const filter = (label: string, value: string, set: (to: string) => void, options: [string, string][], id: string) => (
    <select
      class="select"
      data-testid={id}
      aria-label={label}
      value={value}
      onChange={event => {
        set(event.currentTarget.value);
        setShown(STEP);
      }}
    >
      <option value="">{label}</option>
      {options.map(([option, name]) => (
        <option key={option} value={option}>
          {name}
        </option>
      ))}
    </select>
  );
  return (
    <>
      <SheetHead title={say('knowledge')} onClose={onClose} />
      <section class="card stack across">
        <input
          type="search"
          class="field"
          data-testid="knowledge-search"
          aria-label={say('knowledge_search')}
          placeholder={say('knowledge_search')}
          value={query}
          onInput={event => {
            setShown(STEP);
            on.onSearch(event.currentTarget.value);
          }}
        />
        <div class="row wrap tight">
          {filter(
            say('knowledge_any_kind'),
            kind,
            setKind,
            KINDS.map(one => [one, say(`entry_${one}`)]),
            'filter-kind',
          )}
          {filter(
            say('knowledge_any_category'),
            about,
            setAbout,
            categories.map(one => [one, category(one)]),
            'filter-category',
          )}
          {filter(
            say('knowledge_any_language'),
            language,
            setLanguage,
            languages.map(one => [one, languageName(one)]),
            'filter-language',
          )}
        </div>
        <div class="row wrap tight">
          <button type="button" class="button primary" data-testid="new-article" onClick={() => on.onNew('article')}>
            {say('knowledge_new_article')}
          </button>
          <button type="button" class="button" data-testid="new-template" onClick={() => on.onNew('template')}>
            {say('knowledge_new_template')}
          </button>
        </div>
      </section>
      <section class="card list" data-testid="entries">
        <h2>
          <span role="status">{say('knowledge_count', { n: listed.length })}</span>
        </h2>
        {listed.length === 0 && <p class="item soft">{say('knowledge_none')}</p>}
        <ul>
          {listed.slice(0, shown).map(entry => (
            <EntryRow key={entry.id} entry={entry} matches={matches.get(entry.id) ?? []} now={now} onOpen={on.onOpen} />
          ))}
        </ul>
        {listed.length > shown && (
          <div class="item">
            <button type="button" class="button" data-testid="more-entries" onClick={() => setShown(shown + STEP)}>
              {say('knowledge_more', { n: listed.length - shown })}
            </button>
          </div>
        )}
      </section>
      <KnowledgeReportCard
        report={report}
        titleOf={id => byId.get(id)?.title ?? id}
        now={now}
        onOpen={on.onOpen}
        onMessage={on.onMessage}
      />
      <section class="card">
        <h2>{say('knowledge_files')}</h2>
        <div class="actions">
          <button type="button" class="button" data-testid="export-markdown" onClick={() => on.onExport('markdown')}>
            {say('knowledge_export_markdown')}
          </button>
          <button type="button" class="button" data-testid="export-articles" onClick={() => on.onExport('articles')}>
            {say('knowledge_export_articles')}
          </button>
          <button type="button" class="button" data-testid="export-templates" onClick={() => on.onExport('templates')}>
            {say('knowledge_export_templates')}
          </button>
          <button type="button" class="button quiet" data-testid="knowledge-import" onClick={on.onImport}>
            {say('nothing_import')}
          </button>
          {removedStarters > 0 && (
            <button type="button" class="button quiet" data-testid="restore-starters" onClick={on.onRestoreStarters}>
              {say('knowledge_restore_starters', { n: removedStarters })}
            </button>
          )}
        </div>
        <p class="faint small" style={{ marginTop: '6px' }}>
          {say('knowledge_files_hint')}
        </p>
      </section>
    </>
  );
}
