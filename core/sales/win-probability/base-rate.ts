/** Closed deals that the prior of every rate is worth. */
export const PRIOR_WEIGHT = 8;

/** Even-odds prior: an untried seller is as likely to win as to lose, and eight closed deals weigh as much as that. */
export function baseRate(won: number, closed: number): number {
  return (won + PRIOR_WEIGHT / 2) / (closed + PRIOR_WEIGHT);
}
