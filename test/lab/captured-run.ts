import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, vi } from 'vitest';

/** A lab command's files and what it printed; `out` is stdout, `log` is stderr. */
export interface CapturedRun {
  folder: string;
  out: string;
  log: string;
  /** Path of a file in the folder. */
  at: (name: string) => string;
  /** Writes a file into the folder and gives its path. */
  write: (name: string, content: string | Uint8Array) => string;
}

/** Gives every test of the file an empty folder of its own, and keeps what commands print off the screen. */
export function capturedRun(): CapturedRun {
  const run: CapturedRun = {
    folder: '',
    out: '',
    log: '',
    at: name => join(run.folder, name),
    write: (name, content) => {
      writeFileSync(run.at(name), content);
      return run.at(name);
    },
  };
  beforeEach(() => {
    run.folder = mkdtempSync(join(tmpdir(), 'sidelight-lab-'));
    run.out = run.log = '';
    vi.spyOn(process.stdout, 'write').mockImplementation(text => {
      run.out += text;
      return true;
    });
    vi.spyOn(process.stderr, 'write').mockImplementation(text => {
      run.log += text;
      return true;
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(run.folder, { recursive: true });
  });
  return run;
}
