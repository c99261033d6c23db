import { decay } from '../../stats/decay';

/** How often something happened, an occurrence counting half after each half-life. */
export class FadingCount {
  private value = 0;
  private since = Number.NEGATIVE_INFINITY;

  constructor(private readonly halfLifeDays: number) {}

  /** @param weight added at that time; times must not descend */
  add(at: number, weight = 1): void {
    this.value = this.at(at) + weight;
    this.since = at;
  }

  at(now: number): number {
    return this.value === 0 ? 0 : this.value * decay(now - this.since, this.halfLifeDays);
  }
}
