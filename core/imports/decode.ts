import { type Encoding, PIECE_BYTES } from './encoding';

export interface TextPiece {
  text: string;
  /** Share of the file that is read, 0…1. */
  progress: number;
  last: boolean;
}

/** The text of a file, piece by piece, without its byte order mark; never the whole file at once. */
export async function* decodeText(
  file: Blob,
  encoding: Encoding | string,
  signal?: AbortSignal,
): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding);
  for (let start = 0; start < file.size; start += PIECE_BYTES) {
    signal?.throwIfAborted();
    const end = Math.min(start + PIECE_BYTES, file.size);
    const last = end === file.size;
    const bytes = await file.slice(start, end).arrayBuffer();
    yield { text: decoder.decode(bytes, { stream: !last }), progress: end / file.size, last };
  }
}
