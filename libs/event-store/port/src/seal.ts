import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A sealed field was changed, moved to another event, or is read with another key. */
export class SealBrokenError extends Error {
  override readonly name = 'SealBrokenError';
}

/** Stands in a field of a subject that was erased before the event was written: there is nothing to unseal. */
export const SEALED_NOTHING = '$sealed.1.';
const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** What a sealed text is bound to: in any other place it does not open. */
export interface SealedPlace {
  readonly stream: string;
  readonly eventId: string;
  readonly field: string;
}

const bound = ({ stream, eventId, field }: SealedPlace): Buffer =>
  Buffer.from(JSON.stringify([stream, eventId, field]));

export const isSealed = (text: string): boolean => text.startsWith(SEALED_NOTHING);

/** AES-256-GCM; base64 of initialisation vector, tag and ciphertext behind a prefix that names the scheme. */
export const seal = (text: string, key: Uint8Array, place: SealedPlace): string => {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(bound(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return SEALED_NOTHING + Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url');
};

/** Throws SealBrokenError unless key, place and text belong together. */
export const unseal = (sealed: string, key: Uint8Array, place: SealedPlace): string => {
  const bytes = Buffer.from(sealed.slice(SEALED_NOTHING.length), 'base64url');
  try {
    const iv = bytes.subarray(0, IV_BYTES);
    const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(bound(place));
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch (error) {
    throw new SealBrokenError(`field ${place.field} of event ${place.eventId} in ${place.stream} does not open`, {
      cause: error,
    });
  }
};
