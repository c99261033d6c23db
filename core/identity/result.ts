import type { Words } from '../records/result';

/** Two people who might be one, and why. */
export interface MergeSuggestion {
  a: PersonShort;
  b: PersonShort;
  /** `identity.same-phone`, `identity.alias-address`, `identity.same-deal`, `identity.same-domain`, `identity.same-company`: strongest first. */
  evidence: Words[];
}

export interface PersonShort {
  id: string;
  name: string | null;
  /** What tells the two apart: an address, else a company. */
  detail: string | null;
  /** Sites that know them. */
  sites: string[];
}

/** Two records that the user made one. */
export interface JoinedPeople {
  /** The record of today. */
  id: string;
  a: PersonShort;
  b: PersonShort;
  at: string;
}

export interface Identity {
  suggestions: MergeSuggestion[];
  joined: JoinedPeople[];
}
