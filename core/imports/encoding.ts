import { ImportError } from './result';
import { tooLarge } from './too-large';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'gb18030';

/** Largest table that is taken: about a million and a half deals. The rows' ids are held, so that none is taken twice. */
const FILE_LIMIT_BYTES = 200 * 1024 ** 2;
/** How much of a file is looked at where all of it is not needed. */
const HEAD_BYTES = 65_536;
/** How much is read at a time. */
export const PIECE_BYTES = 262_144;

/** First bytes of what people drop by mistake. */
const SIGNATURES: readonly { kind: string; bytes: readonly number[] }[] = [
  { kind: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { kind: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'gif', bytes: [0x47, 0x49, 0x46, 0x38] },
  { kind: 'xls', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { kind: 'gzip', bytes: [0x1f, 0x8b] },
];

/**
 * Finds how the text of a file is encoded: by its byte order mark, by the zeros of UTF-16, as UTF-8 where all of it is valid, else as
 * GB18030 where the other bytes come in pairs as Chinese characters do, else as windows-1252.
 * @throws ImportError `empty-file`, `too-large`, `not-text`
 */
export async function sniffEncoding(file: Blob): Promise<Encoding> {
  if (file.size === 0) throw new ImportError('empty-file', 'The file has no content (0 bytes).');
  if (file.size > FILE_LIMIT_BYTES) throw tooLarge(file.size, FILE_LIMIT_BYTES);
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const binary = SIGNATURES.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte));
  if (binary) throw notText(binary.kind);
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head.includes(0)) return utf16Order(head);
  const controls = head.filter(byte => byte < 9 || (byte > 13 && byte < 32)).length;
  if (controls > head.length / 100) throw notText('unknown');
  return legacyEncoding(file);
}

/** Latin letters, digits and separators leave every second byte zero; the side says the order. */
function utf16Order(head: Uint8Array): Encoding {
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  // Even Chinese text has its separators and line ends.
  if (even + odd < head.length / 50) throw notText('unknown');
  if (even === 0) return 'utf-16le';
  if (odd === 0) return 'utf-16be';
  throw notText('unknown');
}

async function legacyEncoding(file: Blob): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const chinese = new TextDecoder('gb18030', { fatal: true });
  let isUtf8 = true;
  let isChinese = true;
  const pairs = { hanzi: 0, others: 0 };
  for (let start = 0; start < file.size; start += PIECE_BYTES) {
    const piece = new Uint8Array(await file.slice(start, start + PIECE_BYTES).arrayBuffer());
    const stream = start + PIECE_BYTES < file.size;
    isUtf8 &&= decodes(utf8, piece, stream);
    isChinese &&= decodes(chinese, piece, stream);
    countPairs(piece, pairs);
    if (!isUtf8 && !isChinese) return 'windows-1252';
  }
  if (isUtf8) return 'utf-8';
  // Accented letters of the west stand alone among ASCII letters; Chinese never does.
  return pairs.hanzi > 0 && pairs.others * 10 <= pairs.hanzi ? 'gb18030' : 'windows-1252';
}

function decodes(decoder: TextDecoder, piece: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(piece, { stream });
    return true;
  } catch {
    return false;
  }
}

/** Counts pairs of the GB2312 plane (characters, full-width signs) and bytes over 127 that are no part of one. */
function countPairs(bytes: Uint8Array, pairs: { hanzi: number; others: number }): void {
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const next = bytes[i + 1] ?? 0;
    const isPair = next >= 0xa1 && next <= 0xfe && ((byte >= 0xb0 && byte <= 0xf7) || (byte >= 0xa1 && byte <= 0xa9));
    if (isPair) {
      pairs.hanzi++;
      i++;
    } else {
      pairs.others++;
    }
  }
}

function notText(kind: string): ImportError {
  return new ImportError('not-text', `The file is not text (${kind}).`, { kind });
}
