import type { OpenIncident, Worker } from '../hand-out.ts';

/** A first-line engineer; `over` changes what a test is about. */
export const worker = (over: Partial<Worker> = {}): Worker => ({
  id: 'per-1',
  roles: ['L1 engineer'],
  clearance: 'all',
  specialities: [],
  onCall: false,
  ...over,
});

/** An open incident that nobody holds; `over` changes what a test is about. */
export const waiting = (id: string, over: Partial<OpenIncident> = {}): OpenIncident => ({
  id,
  lane: 'by score',
  rank: 50,
  dueAt: null,
  registeredAt: 0,
  registeredBy: null,
  customer: 'cus-1',
  restricted: false,
  state: 'new',
  tier: 'L1',
  speciality: null,
  entity: { kind: 'host', value: `${id}.example.com` },
  holder: null,
  ...over,
});
