import type { DraftSources } from '../../../core/process/outreach/person-draft';
import { type Standings, standings } from '../../../core/process/outreach/standing';
import { type Company, keyIndex } from '../../../core/records';
import { readOptOuts } from '../../../core/store';
import { ownTimeZone } from '../answers';
import type { StoredWorld } from '../stored-world';

/** What is known of everybody, over one reading of the store. */
export function knownPeople(stored: StoredWorld): Promise<Standings> {
  return stored.result('standings', async ({ world, settings }) =>
    standings(world, await readOptOuts(await stored.database()), settings),
  );
}

/** What drafts are filled from, over one reading of the store. The hour of a greeting is that of the reading. */
export function draftSources(stored: StoredWorld): Promise<DraftSources> {
  return stored.result('draft-sources', ({ world, settings, now }) => ({
    templates: new Map(world.templates.map(template => [template.id, template])),
    companies: keyIndex(world.companies) as Map<string, Company>,
    signature: settings.signature,
    now,
    timeZone: ownTimeZone(),
  }));
}

/** A failure with a code that the panel has words for. */
export class OutreachError extends Error {
  constructor(readonly code: 'already-in-sequence' | 'may-not-write' | 'nobody-in-segment') {
    super(code);
    this.name = 'OutreachError';
  }
}
