import { expect, it } from 'vitest';
import { clearanceRing } from './event-to-screen.ts';

it('Twenty clearances are all different, and every customer is seen by half of them', () => {
  const customers = Array.from({ length: 20 }, (_, n) => `cus-${n}`);
  const ring = clearanceRing(customers);
  expect(new Set(ring.map((clearance) => [...clearance].sort().join())).size).toBe(20);
  for (const customer of customers) expect(ring.filter((clearance) => clearance.includes(customer))).toHaveLength(10);
});
