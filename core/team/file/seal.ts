import { z } from '../../records/schemas';
import { fromBase64, toBase64 } from '../../store/base64';

/** Rounds of PBKDF2 with SHA-256: OWASP's advice of 2023 for passwords. */
export const ROUNDS = 600_000;

const bytes = z.base64().min(16).max(64);
/** How a document was sealed; none of it is secret. */
export const Sealing = z.strictObject({ salt: bytes, iv: bytes, rounds: z.int() });
export type Sealing = z.infer<typeof Sealing>;

/** The passphrase as a key that can be kept and used, and not be read again. The same letters in another Unicode form are the same. */
export function passphraseKey(passphrase: string): Promise<CryptoKey> {
  const letters = new TextEncoder().encode(passphrase.normalize('NFKC'));
  return crypto.subtle.importKey('raw', letters, 'PBKDF2', false, ['deriveKey']);
}

/** AES-GCM with a key of its own for each file. @param bound is sealed in, unread: the document opens beside it alone */
export async function seal(
  document: Uint8Array,
  passphrase: CryptoKey,
  bound: Uint8Array<ArrayBuffer>,
): Promise<{ bytes: Uint8Array; sealing: Sealing }> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const key = await derive(passphrase, salt, ROUNDS);
  const algorithm = { name: 'AES-GCM', iv, additionalData: bound };
  const sealed = await crypto.subtle.encrypt(algorithm, key, new Uint8Array(document));
  return { bytes: new Uint8Array(sealed), sealing: { salt: toBase64(salt), iv: toBase64(iv), rounds: ROUNDS } };
}

/** null: another passphrase. */
export async function unseal(
  sealed: Uint8Array<ArrayBuffer>,
  { salt, iv, rounds }: Sealing,
  passphrase: CryptoKey,
  bound: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array | null> {
  const key = await derive(passphrase, fromBase64(salt), rounds);
  try {
    const algorithm = { name: 'AES-GCM', iv: fromBase64(iv), additionalData: bound };
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed));
  } catch {
    return null;
  }
}

function derive(passphrase: CryptoKey, salt: Uint8Array<ArrayBuffer>, iterations: number): Promise<CryptoKey> {
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    passphrase,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
