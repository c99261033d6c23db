/** One file inside a ZIP archive, as the archive's directory describes it. */
export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated; others are not read. */
  method: number;
  locked: boolean;
  compressedBytes: number;
  /** As the directory claims; the true size shows only while it is unpacked. */
  bytes: number;
  /** Where its local header begins. */
  offset: number;
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const END_BYTES = 22;
/** The end record may be followed by a comment of at most this length. */
const COMMENT_BYTES = 65_535;
/** No workbook has a longer directory; it is read as a whole. */
const DIRECTORY_BYTES = 4 * 1024 ** 2;

/**
 * The directory at the end of a ZIP archive (APPNOTE.TXT 4.3.12 and 4.3.16), or null where the file has none: cut off, or no archive at all.
 * Archives over 4 GB are not read.
 */
export async function zipDirectory(file: Blob): Promise<ZipEntry[] | null> {
  const tailStart = Math.max(0, file.size - END_BYTES - COMMENT_BYTES);
  const tail = new DataView(await file.slice(tailStart).arrayBuffer());
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_MARK) continue;
    const count = tail.getUint16(at + 10, true);
    const bytes = tail.getUint32(at + 12, true);
    const start = tail.getUint32(at + 16, true);
    if (bytes > DIRECTORY_BYTES || start + bytes > file.size) return null;
    return entriesOf(new DataView(await file.slice(start, start + bytes).arrayBuffer()), count);
  }
  return null;
}

function entriesOf(directory: DataView, count: number): ZipEntry[] | null {
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.byteLength || directory.getUint32(at, true) !== ENTRY_MARK) return null;
    const nameBytes = directory.getUint16(at + 28, true);
    const others = directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
    if (at + 46 + nameBytes > directory.byteLength) return null;
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(directory.buffer, at + 46, nameBytes)),
      locked: (directory.getUint16(at + 8, true) & 1) === 1,
      method: directory.getUint16(at + 10, true),
      compressedBytes: directory.getUint32(at + 20, true),
      bytes: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + others;
  }
  return entries;
}
