import type { AnyRecord, Company, Template } from '../../records/records';
import type { Instant } from '../../records/time';
import { fillTemplate, missingSlots } from '../../support/reply/fill-template';
import type { Segment } from '../../support/reply/result';
import type { Standing } from './standing';

/** A mail to one person, prepared from a template. `segments` empty: there is no template to prepare it from. */
export interface PersonDraft {
  personId: string;
  personName: string | null;
  /** Where to write to; null: no address is known. */
  email: string | null;
  /** Page of the latest conversation, else of the person; null where neither was read. */
  url: string | null;
  templateId: string | null;
  /** null: the template was removed, or none was chosen. */
  templateTitle: string | null;
  language: string;
  segments: Segment[];
  /** Names of the slots without a value: to be filled before Insert. */
  missing: string[];
}

/** What drafts are filled from, besides the person. */
export interface DraftSources {
  templates: ReadonlyMap<string, Template>;
  companies: ReadonlyMap<string, Company>;
  signature: string;
  now: Instant;
  /** Where the user is: IANA name of the time zone. */
  timeZone: string;
}

/** The template with its slots filled from what is known of the person. A slot without a value stays open; nothing is guessed. */
export function personDraft(
  { person, deals, turns }: Standing,
  templateId: string | null,
  { templates, companies, signature, now, timeZone }: DraftSources,
): PersonDraft | null {
  if (person === null) return null;
  const template = templateId === null ? undefined : templates.get(templateId);
  const open = deals.filter(({ status }) => status === 'open');
  // Of several open deals nobody knows which one is meant.
  const deal = open.length === 1 ? open[0]! : null;
  const company = companies.get(person.companyKey ?? '') ?? companies.get(deal?.companyKey ?? '') ?? null;
  const language = template?.language.split('-')[0] ?? 'en';
  const segments =
    template === undefined
      ? []
      : fillTemplate(template.body, {
          message: null,
          ticket: null,
          article: null,
          feeling: 0,
          person,
          company,
          deal,
          signature,
          language,
          now,
          timeZone,
        });
  return {
    personId: person.id,
    personName: person.name,
    email: person.emails[0] ?? null,
    url: pageOf(turns.at(-1)?.message) ?? pageOf(person),
    templateId,
    templateTitle: template?.title ?? null,
    language,
    segments,
    missing: missingSlots(segments),
  };
}

function pageOf(record: AnyRecord | undefined): string | null {
  const page = Object.values(record?.provenance ?? {}).find(({ from }) => from === 'page');
  return page?.from === 'page' ? page.url : null;
}
