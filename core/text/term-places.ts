const FREE = 0;
const LOAD = 2;

/**
 * Numbers terms by their hashes, in the order in which they come. A table of open addressing: hashes are well mixed already, so that a place is found in one or two looks.
 *
 * @example const places = new TermPlaces(4); places.add(7); places.add(9); places.find(9) // 1
 */
export class TermPlaces {
  /** Hash of each term, by its number. */
  hashes: Uint32Array;
  size = 0;
  /** Number of the term + 1; 0 is free. */
  private slots: Int32Array;

  constructor(expected: number) {
    this.hashes = new Uint32Array(Math.max(4, expected));
    this.slots = new Int32Array(slotsFor(this.hashes.length));
  }

  /** Number of the term; −1 for one that was not added. */
  find(hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]!;
      if (entry === FREE) return -1;
      if (this.hashes[entry - 1] === hash) return entry - 1;
    }
  }

  /** Number of the term, which is new where it is the old `size`. */
  add(hash: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    for (; ; slot = (slot + 1) & mask) {
      const entry = this.slots[slot]!;
      if (entry === FREE) break;
      if (this.hashes[entry - 1] === hash) return entry - 1;
    }
    if (this.size === this.hashes.length) {
      this.grow();
      return this.add(hash);
    }
    this.hashes[this.size] = hash;
    this.slots[slot] = ++this.size;
    return this.size - 1;
  }

  /** Forgets all terms; the room stays. */
  clear(): void {
    const mask = this.slots.length - 1;
    if (this.size * 8 > this.slots.length) this.slots.fill(FREE);
    else
      for (let term = this.size - 1; term >= 0; term--) {
        // The last that came is the last of its row of slots, so that none before it is lost from sight.
        let slot = this.hashes[term]! & mask;
        while (this.slots[slot] !== term + 1) slot = (slot + 1) & mask;
        this.slots[slot] = FREE;
      }
    this.size = 0;
  }

  private grow(): void {
    const hashes = this.hashes;
    this.hashes = new Uint32Array(2 * hashes.length);
    this.hashes.set(hashes);
    this.slots = new Int32Array(slotsFor(this.hashes.length));
    const mask = this.slots.length - 1;
    for (let term = 0; term < this.size; term++) {
      let slot = hashes[term]! & mask;
      while (this.slots[slot] !== FREE) slot = (slot + 1) & mask;
      this.slots[slot] = term + 1;
    }
  }
}

/** A power of two, at least twice as many as there are terms. */
function slotsFor(terms: number): number {
  let slots = 8;
  while (slots < LOAD * terms) slots *= 2;
  return slots;
}
