import { useState } from 'preact/hooks';
import type { EntryVersion } from '../../core/support/knowledge/result';
import { moment } from '../format';
import { say } from '../words';

export interface VersionsCardProps {
  /** Newest first. */
  versions: EntryVersion[];
  now: Date;
  onRestore: (version: EntryVersion) => void;
}

const SHOWN = 30;

/** Every state of an entry; an earlier one can be looked at and made the present one again, which is itself a version. */
export function VersionsCard({ versions, now, onRestore }: VersionsCardProps) {
  const [open, setOpen] = useState<number | null>(null);
  return (
    <section class="card list" data-testid="versions">
      <h2>{say('entry_versions', { n: versions.length })}</h2>
      <ul>
        {versions.slice(0, SHOWN).map((version, index) => (
          <li key={version.number} class="item">
            <div class="grow">
              <button
                type="button"
                class="plain"
                data-testid="version"
                aria-expanded={open === version.number}
                onClick={() => setOpen(open === version.number ? null : version.number)}
              >
                <b>{say('entry_version', { number: String(version.number) })}</b>{' '}
                <span class="small faint">
                  {version.at === null ? say('entry_version_first') : moment(version.at, now)}
                  {index === 0 && ` · ${say('entry_version_now')}`}
                </span>
              </button>
              {open === version.number && (
                <>
                  <p class="small soft wrap-any">{version.title}</p>
                  <div class="quote small">{version.body}</div>
                  {index > 0 && (
                    <div class="row">
                      <button
                        type="button"
                        class="button"
                        data-testid="restore-version"
                        onClick={() => {
                          setOpen(null);
                          onRestore(version);
                        }}
                      >
                        {say('entry_restore')}
                      </button>
                    </div>
                  )}
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
