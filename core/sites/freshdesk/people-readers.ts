import { total } from '../total';
import { readCompany } from './read-company';
import { readPerson } from './read-person';

/** Readers of the people who write, and of their companies: a script of their own, as they share next to nothing with those of tickets. */
export const peopleReaders = { person: total(readPerson), company: total(readCompany) };
