import type { IncidentCommand } from '@watchfloor/domain-incident';
import type { EventStore } from '@watchfloor/event-store-port';
import { AlertsCountedQuietly, IncidentRegistered, type WatchfloorEvent } from '@watchfloor/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { context, startNode, type TestNode } from '../runtime/testing/node.ts';
import { DispatchIncident, IncidentCommands } from './incident.ts';

const STREAM = 'incident-inc-1';
const counted: WatchfloorEvent = { type: 'AlertsCountedQuietly', data: AlertsCountedQuietly.example };

let node: TestNode;
beforeEach(async () => {
  node = await startNode();
});
afterEach(() => node.close());

describe('Commands on an incident with a long history', () => {
  it('read it whole once, and after that only what is new', async () => {
    await node.put(
      STREAM,
      { type: 'IncidentRegistered', data: IncidentRegistered.example },
      ...Array.from({ length: 19 }, () => counted),
    );
    const read: number[] = [];
    const counting: EventStore = {
      ...node.opened.store,
      load: async (stream, after) => {
        const loaded = await node.opened.store.load(stream, after);
        read.push(loaded.events.length);
        return loaded as never;
      },
    };
    const commands = new IncidentCommands(counting, node.runtime);
    const write = (note: string) => {
      const asked = context('per-1', 'cus-1');
      const command: IncidentCommand = { kind: 'Note', by: 'per-1', note, text: 'Seen', mentions: [], at: asked.at };
      return commands.execute(new DispatchIncident(STREAM, command, asked));
    };
    expect(await write('note-1')).toMatchObject({ ok: true, revision: 20 });
    expect(await write('note-2')).toMatchObject({ ok: true, revision: 21 });
    expect(read).toEqual([20, 1]);
  });
});
