import { expect, it } from 'vitest';
import { bareBroadcast } from './bare-broadcast.ts';

it('socket.io alone delivers every push to every client of its room, and each delay is counted', async () => {
  const { samples, p99 } = await bareBroadcast({ clients: 6, rooms: 3, seconds: 0.5, rowsPerPush: 2 });
  expect(samples).toBe(6 * 5);
  expect(p99).toBeGreaterThan(0);
});
