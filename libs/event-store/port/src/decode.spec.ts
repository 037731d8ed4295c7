import { AlertsGrouped, definitions } from '@watchfloor/events';
import { expect, it } from 'vitest';
import { decode } from './decode.ts';
import { keyCache } from './key-cache.ts';
import { positionAt } from './position.ts';
import { keysInMemory } from './subject-keys.ts';

it('A decision of grouping names its chunks where they stand in the log that is read now, also after a restore', async () => {
  const chunk = { event: 'e-1', position: positionAt(1, 7), runs: [0, 1] };
  const data = { ...AlertsGrouped.example, until: positionAt(1, 7), chunks: [chunk] };
  const raw = {
    id: 'e-2',
    stream: 'grouping-main',
    revision: 0,
    position: positionAt(3, 8),
    type: 'AlertsGrouped',
    data: JSON.stringify(data),
    metadata: JSON.stringify({ schema: 1, hash: '' }),
  };
  const [read] = await decode(definitions, keyCache(keysInMemory()), [raw]);
  expect(read?.data).toEqual({
    ...data,
    until: positionAt(3, 7),
    chunks: [{ ...chunk, position: positionAt(3, 7) }],
  });
});
