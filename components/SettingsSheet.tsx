import type { ComponentChildren } from 'preact';
import type { Settings } from '../core/records';
import { AnswerTarget } from './AnswerTarget';
import { EraseCard } from './EraseCard';
import { EraseKept } from './EraseKept';
import { ImportsCard } from './ImportsCard';
import { MoneySettings } from './MoneySettings';
import { PlanSettings } from './PlanSettings';
import { RestoreCard } from './RestoreCard';
import { SheetHead } from './SheetHead';
import { SitesCard } from './SitesCard';
import type { Counts, ImportEntry, Kept, SiteGrant } from './services';
import { TextSetting } from './TextSetting';
import { say } from './words';

export interface SettingsSheetProps {
  settings: Settings;
  sites: SiteGrant[];
  imports: ImportEntry[];
  counts: Counts | null;
  now: Date;
  version: string;
  kept: Kept;
  /** How well pages are read, and who might be one person. */
  reading: ComponentChildren;
  same: ComponentChildren;
  onEraseSite: (siteId: string) => void;
  onEraseNeverRead: () => void;
  onSave: (change: Partial<Settings>) => void;
  onGrant: (siteId: string) => void;
  onRevoke: (siteId: string) => void;
  /** The import that is being taken back. */
  undoing: { id: string; share: number } | null;
  onUndoImport: (entry: ImportEntry) => void;
  onImport: () => void;
  onSample: () => void;
  onRemoveSample: () => void;
  onExport: () => void;
  onRestore: () => void;
  onErase: () => void;
  onPrivacy: () => void;
  onClose: () => void;
}

const THEMES = ['system', 'light', 'dark'] as const;

function lines(text: string): string[] {
  return [...new Set(text.split(/[\n,;]/).map(line => line.trim().toLowerCase()))].filter(Boolean);
}

export function SettingsSheet(props: SettingsSheetProps) {
  const { settings, sites, imports, counts, now, version, kept, reading, same, undoing, ...on } = props;
  return (
    <>
      <SheetHead title={say('settings')} onClose={on.onClose} />
      <SitesCard
        sites={sites}
        kept={kept.bySite}
        onGrant={on.onGrant}
        onRevoke={on.onRevoke}
        onErase={on.onEraseSite}
      />
      {reading}
      <section class="card stack">
        <h2>{say('settings_you')}</h2>
        <TextSetting
          label={say('settings_own')}
          hint={say('settings_own_hint')}
          rows={2}
          value={settings.ownAddresses.join('\n')}
          testId="own-addresses"
          onSave={text => on.onSave({ ownAddresses: lines(text) })}
        />
        <TextSetting
          label={say('settings_signature')}
          hint={say('settings_signature_hint')}
          rows={2}
          value={settings.signature}
          testId="signature"
          onSave={text => on.onSave({ signature: text.trim() })}
        />
        <AnswerTarget hours={settings.answerTargetHours} onSave={hours => on.onSave({ answerTargetHours: hours })} />
        <label class="label">
          {say('settings_theme')}
          <select
            class="select"
            data-testid="theme"
            value={settings.theme}
            onChange={event =>
              on.onSave({ theme: THEMES.find(theme => theme === event.currentTarget.value) ?? 'system' })
            }
          >
            {THEMES.map(theme => (
              <option key={theme} value={theme}>
                {say(`theme_${theme}`)}
              </option>
            ))}
          </select>
        </label>
      </section>
      <MoneySettings settings={settings} onSave={on.onSave} />
      <PlanSettings settings={settings} onSave={on.onSave} />
      <section class="card stack">
        <h2>{say('settings_never')}</h2>
        <TextSetting
          label={say('settings_never_label')}
          hint={say('settings_never_hint')}
          rows={3}
          value={settings.neverRead.join('\n')}
          testId="never-read"
          onSave={text => on.onSave({ neverRead: lines(text) })}
        />
        {kept.neverRead > 0 && (
          <EraseKept
            text={say('never_kept', { n: kept.neverRead })}
            testId="erase-never"
            onErase={on.onEraseNeverRead}
          />
        )}
      </section>
      {same}
      <ImportsCard imports={imports} now={now} undoing={undoing} onUndo={on.onUndoImport} onImport={on.onImport} />
      <section class="card">
        <h2>{say('settings_data')}</h2>
        {counts && (
          <p class="soft small num">
            {say('settings_counts', {
              people: String(counts.people),
              deals: String(counts.deals),
              messages: String(counts.messages),
              tickets: String(counts.tickets),
            })}
          </p>
        )}
        <div class="actions">
          <button type="button" class="button" data-testid="export" onClick={on.onExport}>
            {say('settings_export')}
          </button>
          {counts !== null && counts.sample > 0 ? (
            <button type="button" class="button" data-testid="remove-sample" onClick={on.onRemoveSample}>
              {say('sample_remove')}
            </button>
          ) : (
            <button type="button" class="button" data-testid="load-sample" onClick={on.onSample}>
              {say('nothing_sample')}
            </button>
          )}
        </div>
        <p class="faint small" style={{ marginTop: '6px' }}>
          {say('private_text')}
        </p>
      </section>
      <RestoreCard counts={counts} onRestore={on.onRestore} />
      <EraseCard onErase={on.onErase} />
      <footer class="faint small row tight across">
        <span>{say('settings_version', { version })}</span>
        <button type="button" class="link" data-testid="open-privacy" onClick={on.onPrivacy}>
          {say('privacy_title')}
        </button>
      </footer>
    </>
  );
}
