const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * An 18-character Salesforce id: object prefix (`006` opportunity, `003` contact, `001` account), a counter, and the three characters that
 * encode which of the first 15 are capitals.
 */
export function salesforceId(prefix: string, counter: number): string {
  const short = `${prefix}Hr0000${counter.toString(36).padStart(6, '0')}`;
  let suffix = '';
  for (let block = 0; block < 3; block++) {
    let bits = 0;
    for (let i = 0; i < 5; i++) if (/[A-Z]/.test(short.charAt(block * 5 + i))) bits |= 1 << i;
    suffix += ALPHABET.charAt(bits);
  }
  return short + suffix;
}

/** A HubSpot record id: digits only. */
export function hubspotId(type: '0-1' | '0-2' | '0-3', counter: number): string {
  const start = { '0-1': 7_210_400, '0-2': 5_330_100, '0-3': 9_120_700 }[type];
  return String(start + counter * 37);
}

/** The digits behind `thread-f:` and `msg-f:`. A thread has the number of its first message. */
export function gmailNumber(counter: number): string {
  return `18472${String(30_006_481_255_000 + counter * 7_919).padStart(14, '0')}`;
}

/** hexadecimal('255') = 'ff'; for numbers beyond 2^53 as well. */
export function hexadecimal(digits: string): string {
  return BigInt(digits).toString(16);
}
