import type { Me } from '@watchfloor/api-contract';

/** The handbook's roles, in its order. */
export const roles: readonly Me['roles'][number][] = [
  'L1 engineer',
  'L2 engineer',
  'L3 analyst',
  'on-call analyst',
  'forensics',
  'content development',
  'service manager',
  'shift lead',
  'administrator',
  'auditor',
];
