import { specify } from '@watchfloor/kernel/testing';
import { describe, it } from 'vitest';
import { sessionDecider, type SessionEvent } from './index.ts';

const { given } = specify(sessionDecider);
const data = { person: 'per-1', tokenHash: 'c0ffee', at: 1, until: 100 };
const opened: SessionEvent = { type: 'SessionOpened', data };
const revoked: SessionEvent = { type: 'SessionRevoked', data: { why: 'signed out', at: 5 } };
const open = { kind: 'OpenSession' as const, ...data };
const revoke = { kind: 'RevokeSession' as const, why: 'signed out' as const, at: 5 };

describe('a session', () => {
  it('opens once, for some time', () => {
    given().when(open).then(opened);
    given(opened).when(open).rejects('already-open');
    given()
      .when({ ...open, until: 1 })
      .rejects('ends-before-it-begins');
  });

  it('ends once, and never opens again', () => {
    given(opened).when(revoke).then(revoked);
    given(opened, revoked).when(revoke).thenNothing();
    given(opened, revoked).when(open).rejects('already-open');
    given().when(revoke).rejects('not-open');
  });
});
