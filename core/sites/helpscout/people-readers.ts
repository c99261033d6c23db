import { total } from '../total';
import { readPerson } from './read-person';

/** Readers of the people who write: a script of their own, as they share next to nothing with those of tickets. */
export const peopleReaders = { person: total(readPerson) };
