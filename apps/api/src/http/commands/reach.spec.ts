import { positionAt } from '@watchfloor/event-store-port';
import { expect, it, vi } from 'vitest';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { reach } from './reach.ts';

it('A reader is waited for at any position of the log, after the tenth restore too, and at nothing else', async () => {
  const waitFor = vi.fn(async () => true);
  const runtime = { queue: { waitFor } } as Partial<Record<keyof Runtime, unknown>> as Runtime;
  for (const epoch of [1, 10, 100]) await reach(runtime, positionAt(epoch, 7));
  expect(waitFor).toHaveBeenCalledTimes(3);
  await expect(reach(runtime, 'tomorrow')).rejects.toMatchObject({ document: { code: 'bad-request' } });
});
