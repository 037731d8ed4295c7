import { DeadlineExceededError, MaxAppendSizeExceededError, UnavailableError } from '@eventstore/db-client';
import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { describe, expect, it } from 'vitest';
import { StoreError } from '@watchfloor/event-store-port';
import { passes, storeErrorFrom, troubleOf } from './trouble.ts';

const serviceError = (code: status, details: string): ServiceError =>
  Object.assign(new Error(details), { code, details, metadata: new Metadata() });

const unavailable = (details: string) => new UnavailableError(serviceError(status.UNAVAILABLE, details));

describe('what an error of the store means', () => {
  it('takes a broken connection and a missed deadline for an unknown outcome', () => {
    expect(troubleOf(unavailable('Connection dropped'))).toBe('unknown');
    expect(troubleOf(new DeadlineExceededError(serviceError(status.DEADLINE_EXCEEDED, 'late')))).toBe('unknown');
  });

  it('knows that nothing was sent where no connection came about', () => {
    expect(troubleOf(unavailable('14 UNAVAILABLE: No connection established.'))).toBe('not-sent');
    expect(troubleOf(new Error('Failed to discover after 10 attempts.'))).toBe('not-sent');
  });

  it('tries nothing again that will be refused again', () => {
    expect(passes(troubleOf(new StoreError('closed', 'this log was closed')))).toBe(false);
    expect(passes(troubleOf(new StoreError('unreachable', 'silence')))).toBe(true);
  });

  it('never calls unreachable what may have been written', () => {
    const never = unavailable('No connection established');
    expect(storeErrorFrom(never, true).fault).toBe('unknown-outcome');
    expect(storeErrorFrom(never, false).fault).toBe('unreachable');
  });

  it('passes on that an append is larger than this server takes', () => {
    expect(storeErrorFrom(new MaxAppendSizeExceededError(undefined, 1024), false).fault).toBe('too-large');
  });
});
