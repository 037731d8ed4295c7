import type { FastifyRequest } from 'fastify';
import { describe, expect, it } from 'vitest';
import { readAsking } from './asking.ts';
import { ProblemError } from '../problems/problem.ts';

const mara = { id: 'per-mara', name: 'Mara', roles: [], clearance: 'all', specialities: [], onCall: false } as const;
const request = (headers: Record<string, string>, signedIn: object | undefined = { person: mara }) =>
  ({ headers, signedIn, id: 'cor-1', ip: '192.0.2.7', at: 5, sessionToken: 't' }) as unknown as FastifyRequest;

describe('A request that changes something', () => {
  it('is one command under the key that its client named', () => {
    const keyed = { ...request({}), keyed: { commandId: 'per-mara/k-1', asked: 'a1' } } as unknown as FastifyRequest;
    const asked = () => readAsking(keyed).context('cus-1');
    expect(asked()).toEqual({
      commandId: 'per-mara/k-1',
      asked: 'a1',
      causationId: 'per-mara/k-1',
      correlationId: 'cor-1',
      actor: 'per-mara',
      customer: 'cus-1',
      at: 5,
    });
    expect(readAsking(keyed).context(undefined, 'b').commandId).not.toBe(asked().commandId);
  });

  it('is a command of its own when the client names no key', () => {
    const one = readAsking(request({})).context();
    expect(one.commandId).not.toBe(readAsking(request({})).context().commandId);
    expect(one).not.toHaveProperty('customer');
  });

  it('may say which revision it was decided on', () => {
    expect(readAsking(request({ 'if-match': '"12"' })).ifMatch).toBe(12);
    expect(readAsking(request({ 'if-match': '0' })).ifMatch).toBe(0);
    expect(readAsking(request({})).ifMatch).toBeUndefined();
  });

  it.each([[{ 'if-match': '*' }], [{ 'if-match': '-1' }]])(
    'is refused when its headers make no sense: %j',
    (headers) => {
      expect(() => readAsking(request(headers))).toThrow(ProblemError);
    },
  );

  it('is nobody’s without a session', () => {
    expect(() => readAsking({ ...request({}), signedIn: undefined } as unknown as FastifyRequest)).toThrow(
      expect.objectContaining({ document: expect.objectContaining({ status: 401 }) }),
    );
  });
});
