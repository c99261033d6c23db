import type { ConnectionTrial } from '../../components/services';

/** A name reserved for examples: it is no one's, and no server answers to it. */
const URL_OF_NOBODY = 'https://sidelight.example/canary';
/** The browser reports a refusal at once; without a report by then, there was none. */
const WAIT_MS = 2_000;

/** Asks for an address as any leak would have to, and waits for the report of the page's own content policy. */
export async function tryConnection(): Promise<ConnectionTrial> {
  return new Promise(resolve => {
    const finish = (refusedBy: string | null) => {
      document.removeEventListener('securitypolicyviolation', onViolation);
      clearTimeout(timer);
      resolve({ url: URL_OF_NOBODY, refusedBy });
    };
    const onViolation = (event: SecurityPolicyViolationEvent) => {
      if (event.blockedURI.startsWith('https://sidelight.example')) finish(event.effectiveDirective);
    };
    const timer = setTimeout(() => finish(null), WAIT_MS);
    document.addEventListener('securitypolicyviolation', onViolation);
    // Fails either way; what matters is who refused it, and that comes as a report.
    fetch(URL_OF_NOBODY, { credentials: 'omit', cache: 'no-store' }).catch(() => undefined);
  });
}
