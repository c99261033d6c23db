import type { Identity } from '../core/identity/result';
import type { DataActions } from './data-actions';
import { HealthCard } from './HealthCard';
import { LibraryHost } from './knowledge/LibraryHost';
import { LoadedView } from './LoadedView';
import type { Model } from './model';
import { PrivacySheet } from './PrivacySheet';
import { openPageReport } from './page-report';
import { BesideDeal } from './process/BesideDeal';
import { PersonSequences } from './process/sequences/PersonSequences';
import { personName } from './process/sequences/sequences-flow';
import { StagesSheetHost } from './process/stages/StagesSheetHost';
import { AboutTasks } from './process/tasks/AboutTasks';
import { ReadSheet } from './ReadSheet';
import { RecordSheet } from './RecordSheet';
import { SamePersonCard } from './SamePersonCard';
import { SettingsSheet } from './SettingsSheet';
import type { Kept } from './services';
import type { Sheet } from './sheet';
import { TaughtCard } from './teach/TaughtCard';
import { TeachSheet } from './teach/TeachSheet';
import { teachActions } from './teach/teach-actions';
import { say } from './words';

/** Kinds of records that tasks are made about. */
const TASKED = new Set(['person', 'company', 'deal', 'ticket', 'message']);
/** While the answer is on its way. */
const NOBODY: Identity = { suggestions: [], joined: [] };
const NOTHING_KEPT: Kept = { bySite: {}, neverRead: 0 };

export interface SheetHostProps {
  model: Model;
  data: DataActions;
  sheet: Sheet;
  onImport: () => void;
  onRestore: () => void;
}

/** What lies over the view. */
export function SheetHost({ model, data, sheet, onImport, onRestore }: SheetHostProps) {
  const now = model.now();
  const onClose = () => model.open(null);
  const people = {
    onJoin: (a: string, b: string) => void data.joinPeople(a, b),
    onApart: (a: string, b: string) => void data.keepApart(a, b),
    onSplit: (a: string, b: string) => void data.splitPeople(a, b),
    onOpen: (id: string) => model.open({ kind: 'record', id }),
  };
  if (sheet.kind === 'read')
    return (
      <ReadSheet
        sighting={model.page.value?.sighting ?? null}
        report={openPageReport(model)}
        now={now}
        onClose={onClose}
      />
    );
  if (sheet.kind === 'knowledge' || sheet.kind === 'learned' || sheet.kind === 'entry' || sheet.kind === 'new-entry')
    return <LibraryHost model={model} sheet={sheet} onImport={onImport} />;
  const { teacher } = model.browser;
  if (sheet.kind === 'teach')
    return teacher === undefined ? null : (
      <TeachSheet
        teacher={teacher}
        url={model.page.value?.url ?? null}
        now={now}
        isTaught={host => model.settings.state.peek().value?.taught.some(reader => reader.host === host) ?? false}
        onClose={onClose}
        onSave={async reader => {
          if (!(await teachActions(model, teacher).save(reader))) return;
          // The lesson ends with its view, and the page is read with what was just kept. Saving takes a moment; by then the user may have
          // opened something else.
          if (model.sheet.peek()?.kind === 'teach') onClose();
          model.toast.tell(say('toast_taught'));
        }}
      />
    );
  if (sheet.kind === 'process' || sheet.kind === 'checklist') return <StagesSheetHost model={model} sheet={sheet} />;
  if (sheet.kind === 'privacy')
    return (
      <PrivacySheet onTry={() => model.browser.tryConnection()} onClose={() => model.open({ kind: 'settings' })} />
    );
  if (sheet.kind === 'record') {
    const { value, loading, error } = model.record.state.value;
    // A record that is gone is an answer as well, so null is only "not yet" while it loads.
    const of = { value: loading && value === null ? null : { detail: value }, loading, error };
    return (
      <LoadedView of={of} onRetry={() => void model.record.refresh()}>
        {({ detail }) => (
          <RecordSheet
            detail={detail}
            now={now}
            onCorrect={(id, field, value) => void data.correct(id, field, value)}
            onRemove={id => void data.remove(id)}
            onOpenPage={url => model.browser.openPage(url)}
            onClose={onClose}
            process={
              detail?.record.kind === 'deal' && (
                <BesideDeal key={detail.record.id} model={model} dealId={detail.record.id} asCard />
              )
            }
            same={
              <>
                {detail?.record.kind === 'person' && (
                  <PersonSequences
                    model={model}
                    personId={detail.record.id}
                    name={personName({ name: detail.record.name, email: detail.record.emails[0] ?? null })}
                    now={now}
                  />
                )}
                {detail && TASKED.has(detail.record.kind) && (
                  <AboutTasks model={model} ids={[detail.record.id]} now={now} />
                )}
                <SamePersonCard
                  {...people}
                  identity={model.identity.state.value.value ?? NOBODY}
                  about={detail?.record.id ?? ''}
                  now={now}
                />
              </>
            }
          />
        )}
      </LoadedView>
    );
  }
  const undoing = model.importing.state.value;
  return (
    <LoadedView of={model.settings.state.value} onRetry={() => void model.settings.refresh()}>
      {settings => (
        <SettingsSheet
          settings={settings}
          sites={model.sites.state.value.value ?? []}
          imports={model.imports.state.value.value ?? []}
          counts={model.counts.state.value.value}
          now={now}
          version={model.browser.version()}
          onPrivacy={() => model.open({ kind: 'privacy' })}
          onSave={change => void model.save(change)}
          onGrant={id => void data.grant(id)}
          onRevoke={id => void data.revoke(id)}
          undoing={undoing.step === 'undoing' ? undoing : null}
          onUndoImport={entry => void model.importing.undo(entry)}
          onImport={onImport}
          onSample={() => void model.loadSample()}
          onRemoveSample={() => void model.removeSample()}
          onExport={() => void data.exportAll()}
          onRestore={onRestore}
          onErase={() => void data.eraseAll()}
          onClose={onClose}
          kept={model.kept.state.value.value ?? NOTHING_KEPT}
          onEraseSite={id => void data.eraseSite(id)}
          onEraseNeverRead={() => void data.eraseNeverRead()}
          reading={
            <>
              <HealthCard reports={model.health.state.value.value ?? []} now={now} />
              {teacher && (
                <TaughtCard readers={settings.taught} teacher={teacher} actions={teachActions(model, teacher)} />
              )}
            </>
          }
          same={
            <SamePersonCard {...people} identity={model.identity.state.value.value ?? NOBODY} about={null} now={now} />
          }
        />
      )}
    </LoadedView>
  );
}
