import { ImportError } from './result';

/** The error for a file that is longer than its kind may be. */
export function tooLarge(bytes: number, limit: number): ImportError {
  const megabytes = Math.floor(limit / 1024 ** 2);
  return new ImportError('too-large', `The file has ${bytes} bytes; ${limit} are the most.`, {
    megabytes,
    bytes,
    limit,
  });
}
