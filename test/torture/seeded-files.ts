import { open } from 'node:fs/promises';

const MB = 1024 ** 2;
const WORDS = 'offer delivery invoice meeting contract question answer price team project week order'.split(' ');
const word = (n: number) => WORDS[Math.abs(n * 2_654_435_761) % WORDS.length]!;

/** A table of deals as a CRM exports it, about 155 bytes a row; one row in fifty has a quoted cell over two lines. */
export function* dealRows(): Generator<string> {
  yield 'Deal ID,Deal name,Stage,Amount,Close date,Create date,Company,Contact email,Owner,Next step\n';
  for (let n = 0; ; n++) {
    const day = String((n % 28) + 1).padStart(2, '0');
    const month = String((n % 12) + 1).padStart(2, '0');
    const stage = ['Demo', 'Proposal', 'Won', 'Lost'][n % 4];
    const step = n % 50 === 0 ? '"call, then ""write""\nand wait"' : `${word(n)} ${word(n + 1)} ${word(n + 2)}`;
    yield `${1_000_000 + n},"Deal ${n} ${word(n)} and ${word(n + 3)}",${stage},${n % 9_000}.50,2026-${month}-${day},2025-${month}-${day},Company ${n % 4_000} Ltd,person${n % 9_000}@company${n % 400}.example,Owner ${n % 12},${step}\n`;
  }
}

/** One mail in ten has an attachment of 400 KB; the others a text of some hundred words with quoted history. */
export function* mails(): Generator<string> {
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

/** Writes pieces until the file has about that many bytes; gives the number of pieces. */
export async function writePieces(path: string, pieces: Generator<string>, bytes: number): Promise<number> {
  const file = await open(path, 'w');
  let count = 0;
  try {
    let block = '';
    for (let written = 0; written < bytes; ) {
      block += pieces.next().value;
      count++;
      if (block.length < 4 * MB && written + block.length < bytes) continue;
      written += (await file.write(block)).bytesWritten;
      block = '';
    }
  } finally {
    await file.close();
  }
  return count;
}
