/** The made-up portal. */
export const PORTAL = '4471';
export const DEAL_LIST = `/contacts/${PORTAL}/objects/0-3/views/all/list`;
export const DEAL_BOARD = `/contacts/${PORTAL}/objects/0-3/views/all/board`;

/** Address of a record by its key, `hubspot:0-3/991`. */
export function recordPath(key: string): string {
  return `/contacts/${PORTAL}/record/${key.slice('hubspot:'.length)}`;
}
/** A list that draws only the rows in view. */
export const LONG_LIST = `/contacts/${PORTAL}/objects/0-3/views/long/list`;
export const LONG_LIST_ROWS = 300;
