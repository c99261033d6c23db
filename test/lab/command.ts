import { randomBytes } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { InputError } from './table';

interface Arguments {
  /** Positional arguments, as many as asked for. */
  files: string[];
  /** Values of the options that were given. */
  options: Record<string, string>;
}

/**
 * Runs a lab command: prints what it returns as one JSON line on stdout, with `seconds` and `peakMemoryMB` added.
 *
 * @returns exit code: 0, or 2 for arguments or files that can't be used, with a message on stderr
 */
export async function runCommand(usage: string, command: () => Promise<Record<string, unknown>>): Promise<number> {
  const began = performance.now();
  try {
    const result = await command();
    const seconds = Math.round(performance.now() - began) / 1000;
    const peakMemoryMB = Math.round(process.resourceUsage().maxRSS / 1024);
    process.stdout.write(`${JSON.stringify({ ...result, seconds, peakMemoryMB })}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    process.stderr.write(`${error.message}\nusage: ${usage}\n`);
    return 2;
  }
}

/**
 * Arguments of a command: `files` positional ones, or no fewer than `least`, and options that each take a value.
 *
 * @throws InputError for more or fewer files, unknown options, and missing ones of `required`
 */
export function argumentsOf(
  args: string[],
  files: number | { least: number },
  names: readonly string[],
  required: readonly string[],
): Arguments {
  try {
    const options = Object.fromEntries(names.map(name => [name, { type: 'string' as const }]));
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    const wanted = typeof files === 'number' ? files : `${files.least} or more`;
    const fits = typeof files === 'number' ? positionals.length === files : positionals.length >= files.least;
    if (!fits) throw new InputError(`wants ${wanted} files, got ${positionals.length}`);
    const missing = required.find(name => values[name] === undefined);
    if (missing !== undefined) throw new InputError(`--${missing} is required`);
    return { files: positionals, options: values as Record<string, string> };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

/** A whole number of at least 1 given as an option. */
export function countOption(name: string, text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InputError(`--${name}: "${text}" is not a whole number above 0`);
  return count;
}

/** Writes a CSV file whole or not at all: to a file beside it first, which then takes its name. */
export async function writeTable(
  file: string,
  columns: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): Promise<void> {
  const lines = [columns, ...rows].map(row => `${row.map(cell => quoted(String(cell))).join(',')}\n`);
  const beside = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await writeFile(beside, lines.join(''));
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new InputError(`${file}: can't be written: ${(cause as NodeJS.ErrnoException).code}`, { cause });
  }
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
