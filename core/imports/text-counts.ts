import { fnv1a } from './text-hash';

const START_SLOTS = 1_024;
/** Beyond this share of filled slots a search takes too many steps. */
const FULL = 0.6;

/**
 * How often each text came, in 12 bytes a slot however long the texts are: a million ids take 25 MB, where a set of them takes 150.
 * Texts are told apart by 64 bits of hash; of a million different ones two are taken for one by a chance of 3 in 10⁸.
 */
export class TextCounts {
  private slots = START_SLOTS;
  private used = 0;
  private low = new Uint32Array(START_SLOTS);
  private high = new Uint32Array(START_SLOTS);
  private counts = new Uint32Array(START_SLOTS);

  /** Counts the text; gives how often it came, this time included. */
  add(text: string): number {
    if (this.used > this.slots * FULL) this.grow();
    const at = this.find(fnv1a(text, 0x811c9dc5), fnv1a(text, 0x01234567));
    if (this.counts[at] === 0) this.used++;
    this.counts[at]!++;
    return this.counts[at]!;
  }

  /** The slot of a hash, its own or a free one (open addressing, linear probing). */
  private find(low: number, high: number): number {
    let at = low % this.slots;
    while (this.counts[at] !== 0 && (this.low[at] !== low || this.high[at] !== high)) at = (at + 1) % this.slots;
    this.low[at] = low;
    this.high[at] = high;
    return at;
  }

  private grow(): void {
    const { low, high, counts } = this;
    this.slots *= 2;
    this.low = new Uint32Array(this.slots);
    this.high = new Uint32Array(this.slots);
    this.counts = new Uint32Array(this.slots);
    for (const [slot, count] of counts.entries()) {
      if (count > 0) this.counts[this.find(low[slot]!, high[slot]!)] = count;
    }
  }
}
