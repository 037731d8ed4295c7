import type { SlaClock } from '@watchfloor/policy';
import type { Reader } from '../ports/reader.ts';
import type { Unranked } from './entry.ts';

const MINUTE = 60_000;

/** A reaction clock of 30 minutes that began at `startedAt` (ms). */
const reactionClock = (startedAt: number): SlaClock => ({
  metric: 'reaction',
  cycle: 0,
  startedAt,
  targetMs: 30 * MINUTE,
  usedMs: 0,
  runningSince: startedAt,
  pausedSince: null,
  stoppedAt: null,
  state: 'running',
});

/** An open incident nobody holds; `over` changes what a test is about. */
export const waitingIncident = (id: string, over: Partial<Unranked> & { startedAt?: number } = {}): Unranked => {
  const { startedAt = 0, ...rest } = over;
  const customer = rest.customer ?? 'cus-1';
  return {
    id,
    customer,
    restricted: false,
    state: 'new',
    tier: 'L1',
    speciality: null,
    entity: { kind: 'host', value: `${id}.example.com` },
    holder: null,
    registeredAt: startedAt,
    registeredBy: null,
    inputs: {
      severity: 'high',
      asset: null,
      customerWeight: 50,
      customerName: customer,
      clock: reactionClock(startedAt),
      confidence: { value: 0, because: [] },
    },
    facts: {
      id,
      number: 1001,
      customer: { id: customer, name: customer },
      title: 'Login from a new country',
      scenario: 'login-new-country',
      entity: { kind: 'host', value: `${id}.example.com` },
      severity: 'high',
      state: 'new',
      certainty: 'suspected',
      tier: 'L1',
      speciality: null,
      holder: null,
      registeredAt: new Date(startedAt).toISOString(),
      clock: null,
      alerts: 1,
      spark: Array.from({ length: 12 }, () => 0),
      sparkUntil: new Date(startedAt).toISOString(),
      revision: 0,
    },
    ...rest,
  };
};

export const reader = (over: Partial<Reader> = {}): Reader => ({
  id: 'per-1',
  name: 'Leila Moss',
  roles: ['L1 engineer'],
  clearance: 'all',
  specialities: [],
  onCall: false,
  ...over,
});
