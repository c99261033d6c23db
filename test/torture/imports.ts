import { openAsBlob } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseFile, previewFile } from '../../core/imports';

/** What one long file took. */
export interface ImportCost {
  name: string;
  fileMb: number;
  records: number;
  skipped: number;
  previewSeconds: number;
  parseSeconds: number;
  /** Highest heap and buffers together while the file was read, above what was there before. */
  peakMb: number;
  /** The error's code, where the file was refused. */
  refused: string | null;
}

const MB = 1024 ** 2;
const WORDS = 'offer delivery invoice meeting contract question answer price team project week order'.split(' ');
const word = (n: number) => WORDS[Math.abs(n * 2_654_435_761) % WORDS.length]!;

function* tableLines(): Generator<string> {
  yield 'Deal ID,Deal name,Stage,Amount,Close date,Company,Contact email,Next step\n';
  for (let n = 0; ; n++) {
    const day = String((n % 28) + 1).padStart(2, '0');
    const stage = ['Demo', 'Proposal', 'Won', 'Lost'][n % 4];
    const step = n % 50 === 0 ? '"call, then ""write""\nand wait"' : `${word(n)} ${word(n + 1)}`;
    yield `${n},"Deal ${n} ${word(n)}",${stage},${n % 9_000}.50,2026-03-${day},Company ${n % 4_000},p${n % 9_000}@x${n % 400}.example,${step}\n`;
  }
}

/** One mail in ten has an attachment of 400 KB; the others a text of some hundred words with quoted history. */
function* mails(): Generator<string> {
  for (let n = 0; ; n++) {
    const thread = 1_700_000_000_000_000_000n + BigInt(n - (n % 4));
    const text = Array.from({ length: 40 }, (_, line) =>
      Array.from({ length: 9 }, (_, at) => word(n + line * 9 + at)).join(' '),
    );
    const quoted = text.slice(0, 15).map(line => `> ${line}`);
    const body = [...text, '', 'On Mon, 1 Jun 2026, Ann <ann@north.example> wrote:', ...quoted].join('\n');
    const head =
      `From ${1_700_000_000_000_000_000n + BigInt(n)}@xxx Mon Jun 01 10:00:00 +0000 2026\nX-GM-THRID: ${thread}\n` +
      `X-Gmail-Labels: Inbox\nDelivered-To: me@own.example\nDate: Mon, 1 Jun 2026 12:00:00 +0200\n` +
      `Message-ID: <m${n}@north.example>\nFrom: Person ${n % 700} <p${n % 700}@north.example>\nTo: me@own.example\nSubject: ${word(n)} ${n}\n`;
    if (n % 10 !== 0) yield `${head}\n${body}\n\n`;
    else {
      const attached = `${'QUJD'.repeat(19)}\n`.repeat(5_300);
      yield `${head}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain\n\n${body}\n` +
        `--b\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\n${attached}--b--\n\n`;
    }
  }
}

const KINDS = { table: { lines: tableLines, name: 'long.csv' }, mail: { lines: mails, name: 'long.mbox' } };

/** Writes a file of that many bytes into a folder of its own, imports it as the panel's worker does but for the store, and measures. */
export async function importCost(kind: keyof typeof KINDS, bytes: number): Promise<ImportCost> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-torture-'));
  const { lines, name } = KINDS[kind];
  try {
    const path = join(folder, name);
    await writeFile(path, lines(), bytes);
    return await measured(path, name);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeFile(path: string, lines: Generator<string>, bytes: number): Promise<void> {
  const file = await open(path, 'w');
  try {
    let piece = '';
    for (let written = 0; written < bytes; ) {
      piece += lines.next().value;
      if (piece.length < 4 * MB && written + piece.length < bytes) continue;
      written += (await file.write(piece)).bytesWritten;
      piece = '';
    }
  } finally {
    await file.close();
  }
}

async function measured(path: string, name: string): Promise<ImportCost> {
  const file = await openAsBlob(path);
  const used = () => {
    const { heapUsed, external } = process.memoryUsage();
    return (heapUsed + external) / MB;
  };
  const before = used();
  const cost: ImportCost = {
    name,
    fileMb: file.size / MB,
    records: 0,
    skipped: 0,
    previewSeconds: 0,
    parseSeconds: 0,
    peakMb: 0,
    refused: null,
  };
  const watch = setInterval(() => {
    cost.peakMb = Math.max(cost.peakMb, used() - before);
  }, 20);
  try {
    const start = performance.now();
    const preview = await previewFile(file, name);
    cost.previewSeconds = (performance.now() - start) / 1_000;
    for await (const { records, skipped } of parseFile(file, preview)) {
      cost.records += records.length;
      cost.skipped += skipped.length;
      cost.peakMb = Math.max(cost.peakMb, used() - before);
    }
    cost.parseSeconds = (performance.now() - start) / 1_000 - cost.previewSeconds;
  } catch (error) {
    const { code } = error as { code?: unknown };
    if (typeof code !== 'string') throw error;
    cost.refused = code;
  } finally {
    clearInterval(watch);
  }
  return cost;
}
