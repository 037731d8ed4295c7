import type { Handled } from '@watchfloor/event-store-port';
import type { Rejection } from '@watchfloor/kernel';
import { describe, expect, it } from 'vitest';
import { acceptedOf } from './accepted.ts';
import { ProblemError } from '../problems/problem.ts';
import type { AnyRejectionCode } from '../problems/statuses.ts';

type Decision = Handled<Rejection<AnyRejectionCode>>;
const problemOf = (decision: Decision, changed?: Parameters<typeof acceptedOf>[1]) =>
  acceptedOf(decision, changed).then(
    () => undefined,
    (error: unknown) => (error instanceof ProblemError ? error.document : error),
  );

describe('A decision as HTTP answers it', () => {
  it('says where the stream stands and from where on a query shows it', async () => {
    const decision: Decision = { ok: true, revision: 4, position: '1.5', events: [], repeated: false };
    expect(await acceptedOf(decision)).toEqual({ revision: 4, position: '1.5' });
  });

  it('is refused with the code of the domain, its status, and the revision it was decided on', async () => {
    const rejection = { code: 'closed', detail: 'It was closed.' } as const;
    const refused = await problemOf({ ok: false, why: 'rejected', revision: 7, rejection });
    expect(refused).toMatchObject({ status: 409, code: 'closed', detail: 'It was closed.', revision: 7 });
  });

  it('that met a newer state is a conflict and says what changed since', async () => {
    const changed = [{ kind: 'IncidentClosed', at: '2026-01-01T00:00:00.000Z', by: null, aside: false }];
    const conflict: Decision = { ok: false, why: 'conflict', revision: 9 };
    expect(await problemOf(conflict, async () => changed)).toMatchObject({
      status: 409,
      code: 'conflict',
      revision: 9,
      changed,
    });
    expect(await problemOf(conflict)).toMatchObject({ changed: [] });
  });

  it('is none when the client uses the key of another request', async () => {
    const reused: Decision = { ok: false, why: 'key reused', revision: 9 };
    expect(await problemOf(reused)).toMatchObject({ status: 422, code: 'idempotency-key-reused' });
  });
});
