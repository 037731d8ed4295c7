import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../problems/problem.ts';
import { inflate, inflateStream, isPacked, unpackedSize } from './inflate.ts';

const megabyte = 1_048_576;
const bomb = gzipSync(Buffer.alloc(64 * megabyte));
const status = (code: number): unknown =>
  expect.objectContaining({ document: expect.objectContaining({ status: code }) });

async function* piecesOf(whole: Buffer) {
  for (let at = 0; at < whole.length; at += 10_000) yield whole.subarray(at, at + 10_000);
}
const all = async (pieces: AsyncIterable<Buffer>) => {
  const got: Buffer[] = [];
  for await (const piece of pieces) got.push(piece);
  return Buffer.concat(got).toString();
};

describe('A packed post', () => {
  it('is unpacked, at once or as it streams in', async () => {
    const text = JSON.stringify(Array.from({ length: 5000 }, (_, n) => ({ n, title: `Alert ${n}` })));
    expect((await inflate(gzipSync(text), megabyte)).toString()).toBe(text);
    expect(await all(inflateStream(piecesOf(gzipSync(text)), megabyte))).toBe(text);
  });

  it('is refused when it is a bomb, long before it is unpacked', async () => {
    await expect(inflate(bomb, 100 * megabyte)).rejects.toEqual(status(413));
    await expect(all(inflateStream(piecesOf(bomb), 100 * megabyte))).rejects.toEqual(status(413));
  });

  it('is weighed as what it will be in memory, and unpacks to no more than it says', async () => {
    const packed = gzipSync(Buffer.alloc(megabyte));
    expect(unpackedSize(packed)).toBe(megabyte);
    const liar = Buffer.from(packed);
    liar.writeUInt32LE(1, liar.length - 4);
    expect(unpackedSize(liar)).toBe(liar.length * 10);
    await expect(inflate(liar, 100 * megabyte)).rejects.toEqual(status(400));
  });

  it('is refused when it is larger than a post may be', async () => {
    const noise = gzipSync(Buffer.from(Array.from({ length: 3 * megabyte }, (_, n) => (n * 2_654_435_761) >>> 24)));
    await expect(inflate(noise, 2 * megabyte)).rejects.toEqual(status(413));
  });

  it('is refused when it breaks off or is not gzip at all', async () => {
    const half = gzipSync('{"a":1}'.repeat(1000)).subarray(0, 30);
    await expect(inflate(half, megabyte)).rejects.toEqual(status(400));
    await expect(all(inflateStream(piecesOf(half), megabyte))).rejects.toEqual(status(400));
    await expect(inflate(Buffer.from('{}'), megabyte)).rejects.toEqual(status(400));
  });

  it('says so in its headers; other encodings and charsets are not read', () => {
    expect(isPacked({ 'content-encoding': 'GZIP' })).toBe(true);
    expect(isPacked({ 'content-type': 'application/json; charset=UTF-8' })).toBe(false);
    expect(() => isPacked({ 'content-encoding': 'br' })).toThrow(ProblemError);
    expect(() => isPacked({ 'content-type': 'application/json; charset=latin1' })).toThrow(ProblemError);
  });
});
