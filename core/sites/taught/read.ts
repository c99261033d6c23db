import type { Sighting } from '../../records/sighting';
import type { TaughtReader } from '../../records/taught';
import { listReading } from './list-reading';
import { readWith } from './read-with';

/** Reads a record page or a list as it was taught: see `readWith`. */
export function readTaught(reader: TaughtReader, document: Document, url: URL, now: Date): Sighting | null {
  return readWith(listReading, reader, document, url, now);
}
