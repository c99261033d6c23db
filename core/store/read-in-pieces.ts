/** Values of one request: few enough that no message between the processes is large, many enough that their number does not count. */
const PIECE = 4_000;

/** Reads a whole object store piece by piece, in the order of its keys, inside one transaction; all at once would be held twice. */
export async function readInPieces<T>(
  store: { getAll(range: IDBKeyRange | null, count: number): Promise<T[]> },
  keyOf: (value: T) => IDBValidKey,
  visit: (value: T) => void,
): Promise<void> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const piece: T[] = await store.getAll(range, PIECE);
    for (const value of piece) visit(value);
    if (piece.length < PIECE) return;
    range = IDBKeyRange.lowerBound(keyOf(piece.at(-1)!), true);
  }
}
