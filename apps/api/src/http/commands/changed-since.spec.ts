import type { EventName } from '@watchfloor/events';
import { expect, it } from 'vitest';
import { changedSince } from './changed-since.ts';

/** Whether what came after the revision somebody decided on only stands beside their decision. */
const asideOf = async (type: EventName) => {
  const metadata = { at: 0, actor: 'system:node-1' };
  const store = { load: async () => ({ events: [0, 1].map((revision) => ({ type, revision, metadata })) }) };
  const changed = await changedSince(store as never, {} as never, { stream: 'incident-inc-1', ifMatch: 0 });
  return changed.map(({ aside }) => aside);
};

it.each<EventName>(['AlertsJoined', 'AlertsCountedQuietly', 'SlaWarned', 'SlaBreached', 'LeadTold'])(
  '%s contradicts nothing that a person decides',
  async (type) => {
    expect(await asideOf(type)).toEqual([true]);
  },
);

it.each<EventName>(['IncidentGiven', 'IncidentReturned', 'IncidentReopened', 'NoteAdded', 'CustomerChanged'])(
  '%s is to be looked at, also when the platform did it',
  async (type) => {
    expect(await asideOf(type)).toEqual([false]);
  },
);
