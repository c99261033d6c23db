/** A file that goes into an archive. */
export interface StoredFile {
  name: string;
  pieces: readonly Uint8Array[];
}

/**
 * A ZIP archive without compression. The reader of workbooks takes archives only, and unpacks compressed files in workers that it makes of
 * `blob:` addresses, which our policy refuses; stored ones it takes as they are. It does not look at check sums, so there are none.
 */
export function storedZip(files: readonly StoredFile[]): Uint8Array<ArrayBuffer> {
  const named = files.map(({ name, pieces }) => ({
    name: new TextEncoder().encode(name),
    pieces,
    bytes: pieces.reduce((sum, piece) => sum + piece.byteLength, 0),
  }));
  const total = named.reduce((sum, { name, bytes }) => sum + 30 + 46 + 2 * name.byteLength + bytes, 22);
  const zip = new Uint8Array(total);
  const view = new DataView(zip.buffer);
  const offsets: number[] = [];
  let at = 0;
  for (const { name, pieces, bytes } of named) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    view.setUint16(at + 4, 20, true);
    sizes(view, at + 18, bytes, name.byteLength);
    zip.set(name, at + 30);
    at += 30 + name.byteLength;
    for (const piece of pieces) {
      zip.set(piece, at);
      at += piece.byteLength;
    }
  }
  const directory = at;
  for (const [index, { name, bytes }] of named.entries()) {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    view.setUint16(at + 6, 20, true);
    sizes(view, at + 20, bytes, name.byteLength);
    view.setUint32(at + 42, offsets[index]!, true);
    zip.set(name, at + 46);
    at += 46 + name.byteLength;
  }
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}

/** Packed size, size, length of the name: they follow each other in both kinds of header. */
function sizes(view: DataView, at: number, bytes: number, nameBytes: number): void {
  view.setUint32(at, bytes, true);
  view.setUint32(at + 4, bytes, true);
  view.setUint16(at + 8, nameBytes, true);
}
