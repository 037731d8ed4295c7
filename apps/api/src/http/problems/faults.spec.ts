import { LevelClosedError, StoreError, type StoreFault } from '@watchfloor/event-store-port';
import { NotFoundException } from '@nestjs/common';
import { describe, expect, it } from 'vitest';
import { problemOf } from './faults.ts';
import { ProblemError } from './problem.ts';

const seen = (error: unknown) => {
  const { status, code } = problemOf(error).document;
  return [status, code];
};

describe('What a client is told when something fails', () => {
  it.each<[StoreFault, number, string]>([
    ['unreachable', 503, 'store-unreachable'],
    ['unknown-outcome', 503, 'store-unreachable'],
    ['full', 507, 'storage-full'],
    ['closed', 503, 'not-ready'],
    ['broken', 503, 'not-ready'],
    ['too-large', 413, 'too-large'],
  ])('of a store that is %s is %i %s', (fault, status, code) => {
    expect(seen(new StoreError(fault, 'secret path /srv/soc'))).toEqual([status, code]);
  });

  it('says when to come back while the store is away', () => {
    expect(problemOf(new StoreError('full', '')).document.retryAfterSeconds).toBe(2);
  });

  it('of what not every node reads yet names the nodes', () => {
    const { document } = problemOf(new LevelClosedError('feature level 2 is not read by every node: soc-1'));
    expect(document).toMatchObject({ status: 503, code: 'not-ready', detail: expect.stringContaining('soc-1') });
  });

  it('of torn read models is to come back after they were built again', () => {
    const torn = Object.assign(new Error('database disk image is malformed'), { errcode: 11 });
    expect(problemOf(torn).document).toMatchObject({ status: 503, code: 'not-ready', retryAfterSeconds: 2 });
  });

  it('of a bug is that it is ours, and nothing else', () => {
    const { document } = problemOf(new TypeError('cannot read password of undefined'));
    expect(document).toMatchObject({ status: 500, code: 'internal' });
    expect(JSON.stringify(document)).not.toContain('password');
  });

  it('of the framework’s own refusals keeps their status', () => {
    expect(seen(new NotFoundException())).toEqual([404, 'not-found']);
    expect(seen(Object.assign(new Error(), { statusCode: 413 }))).toEqual([413, 'too-large']);
    expect(seen(Object.assign(new Error(), { statusCode: 414 }))).toEqual([414, 'address-too-long']);
    expect(seen(Object.assign(new Error(), { statusCode: 415 }))).toEqual([415, 'unsupported-media-type']);
  });

  it('of a problem is that problem', () => {
    const problem = new ProblemError('csrf');
    expect(problemOf(problem)).toBe(problem);
  });
});
