/** A repeatable source of chance: the same seed gives the same draws on every machine. */
export interface Random {
  /** Uniform in [0, 1). */
  uniform(): number;
  /** Uniform whole number in [from, to]. */
  whole(from: number, to: number): number;
  /** True with the given probability, 0…1. */
  happens(probability: number): boolean;
  /** One of the items, each as likely. Throws on an empty list. */
  pick<T>(items: readonly T[]): T;
  /** Standard normal deviate (Box–Muller). */
  normal(): number;
}

/** Mulberry32: 32 bits of state, enough for made-up data, not for secrets. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (from: number, to: number) => from + Math.floor(uniform() * (to - from + 1));
  return {
    uniform,
    whole,
    happens: probability => uniform() < probability,
    pick: items => {
      const item = items[whole(0, items.length - 1)];
      if (item === undefined) throw new RangeError('pick: the list is empty');
      return item;
    },
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}
