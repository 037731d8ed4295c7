import { once } from 'node:events';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { remoteWriter } from './remote-writer.ts';

const write = { kind: 'append', stream: 'incident-1', expected: -1, events: [] } as const;

describe('Whoever writes through a thread that ended', () => {
  it('is told what it died of, also what was under way', async () => {
    const { port1, port2 } = new MessageChannel();
    const cause = new Error('out of memory');
    const writer = remoteWriter(
      port1,
      () => 'broken',
      () => cause,
    );
    const underWay = writer.write(write);
    const ended = once(port1, 'close');
    port2.close();
    await expect(underWay).rejects.toMatchObject({ fault: 'broken', cause });
    await ended;
    await expect(writer.write(write)).rejects.toMatchObject({ fault: 'broken', cause });
  });
});
