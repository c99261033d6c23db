import type { Provenance } from '../core/records';
import { ago } from './format';
import { siteName } from './tell';
import { say } from './words';

/** "Salesforce, 2 days ago": where a value comes from and when it was read. */
export function provenanceText(provenance: Provenance | undefined, now: Date): string {
  if (!provenance) return say('from_nowhere');
  const when = ago(provenance.at, now);
  if (provenance.from === 'page') return say('from_page', { site: siteName(provenance.site), when });
  if (provenance.from === 'import')
    return say('from_import', { file: provenance.file, row: String(provenance.row), when });
  if (provenance.from === 'team') return say('from_team', { member: provenance.member, when });
  return say(provenance.from === 'user' ? 'from_user' : 'from_sample', { when });
}
