import type { IncomingHttpHeaders } from 'node:http';
import { promisify } from 'node:util';
import { createGunzip, gunzip, type Gunzip } from 'node:zlib';
import { refuseOtherCharsets } from '../body/json-body.ts';
import { ProblemError } from '../problems/problem.ts';

const unpack = promisify(gunzip);
/** Text packs to a tenth; what unpacks to two hundred times its size is a bomb. */
const MOST_RATIO = 200;
const ALWAYS_ALLOWED = 1_048_576;

const tooLarge = (most: number) =>
  new ProblemError('too-large', { detail: `Unpacked this would be more than ${most} bytes.` });

/** Whether a body is packed. Throws 415 for a charset or an encoding that is not read. */
export const isPacked = (headers: IncomingHttpHeaders): boolean => {
  refuseOtherCharsets(headers['content-type']);
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding === 'gzip') return true;
  if (encoding === 'identity' || encoding === '') return false;
  throw new ProblemError('unsupported-media-type', { detail: 'Content-Encoding is gzip or none.' });
};

const notGzip = () => new ProblemError('bad-request', { detail: 'The body is not gzip, or it breaks off.' });

const USUAL_RATIO = 10;
const LENGTH_BYTES = 4;

/**
 * What packed bytes will take in memory: what gzip's last four bytes say (RFC 1952, ISIZE, of its last member), and no less
 * than text usually takes. It never unpacks to more, so that whoever says less gets less.
 */
export const unpackedSize = (packed: Buffer): number => {
  const said = packed.length < LENGTH_BYTES ? 0 : packed.readUInt32LE(packed.length - LENGTH_BYTES);
  return Math.max(said, packed.length * USUAL_RATIO);
};

/** Unpacks at most `most` bytes, and stops a bomb before it is in memory. */
export const inflate = async (packed: Buffer, most: number): Promise<Buffer> => {
  const bound = Math.min(most, unpackedSize(packed), Math.max(ALWAYS_ALLOWED, packed.length * MOST_RATIO));
  try {
    return await unpack(packed, { maxOutputLength: bound });
  } catch (error) {
    if (error instanceof RangeError && bound < unpackedSize(packed)) throw tooLarge(bound);
    throw notGzip();
  }
};

/** Resolves when more may be written, or never needs to be. */
const writable = (stream: Gunzip): Promise<void> =>
  new Promise((resolve) => {
    for (const event of ['drain', 'close']) stream.once(event, () => resolve());
  });

/** The same for a body that streams in: each piece is judged by what came so far. */
export async function* inflateStream(packed: AsyncIterable<Buffer>, most: number): AsyncGenerator<Buffer> {
  const gunzipper = createGunzip();
  let [came, made] = [0, 0];
  const feeding = (async () => {
    for await (const piece of packed) {
      if (gunzipper.destroyed) return;
      came += piece.length;
      if (!gunzipper.write(piece)) await writable(gunzipper);
    }
    gunzipper.end();
  })().catch((error: unknown) => gunzipper.destroy(error as Error));
  try {
    for await (const piece of gunzipper as AsyncIterable<Buffer>) {
      made += piece.length;
      if (made > Math.min(most, Math.max(ALWAYS_ALLOWED, came * MOST_RATIO))) throw tooLarge(most);
      yield piece;
    }
    await feeding;
  } catch (error) {
    throw error instanceof ProblemError ? error : notGzip();
  } finally {
    gunzipper.destroy();
  }
}
