/** Field of every thing that a team shares: whether it was removed. */
export const REMOVED_FIELD = '-removed';
