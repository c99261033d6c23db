import { knows, type Params, say } from './words';

/**
 * What went wrong, for the user. An error with a `code` that has a text (`failure_empty_file`) is told in the user's language; another one by
 * its own message, which carries no page text by the project's rule.
 */
export function failureText(error: unknown): string {
  const { code, params, message } = (typeof error === 'object' && error !== null ? error : {}) as {
    code?: unknown;
    params?: Params;
    message?: unknown;
  };
  if (typeof code === 'string' && knows(`failure.${code}`)) {
    const { reason } = params ?? {};
    const told = typeof reason === 'string' && knows(reason) ? say(reason, params ?? {}) : reason;
    return say(`failure.${code}`, told === undefined ? (params ?? {}) : { ...params, reason: told });
  }
  return typeof message === 'string' && message !== '' ? message : say('failure_unknown');
}
