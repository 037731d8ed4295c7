import { describe, expect, it } from 'vitest';
import { timelineEntry } from './timeline.ts';

const nameOf = (id: string) => (id === 'per-ivo' ? 'Ivo Venn' : id);
const row = { revision: 3, at: 1_767_225_600_000, actor: { id: 'per-ivo', name: 'Ivo Venn' } };

describe('A row of the timeline', () => {
  it('calls people by name and says times in UTC', () => {
    const given = { ...row, kind: 'given', params: { to: 'per-ivo', startBy: 1_767_225_780_000 }, text: null } as const;
    expect(timelineEntry(given, nameOf)).toEqual({
      kind: 'given',
      revision: 3,
      at: '2026-01-01T00:00:00.000Z',
      actor: row.actor,
      params: { to: 'Ivo Venn', whom: 'per-ivo', startBy: '2026-01-01T00:03:00.000Z' },
      text: null,
    });
  });

  it('puts a reason into the sentence and longer text under it', () => {
    const returned = {
      ...row,
      kind: 'returned',
      params: { from: 'per-ivo', why: 'declined' },
      text: 'a friend',
    } as const;
    expect(timelineEntry(returned, nameOf)).toMatchObject({
      params: { from: 'Ivo Venn', reason: 'a friend' },
      text: null,
    });
    const note = { ...row, kind: 'note', params: {}, text: 'Long words.' } as const;
    expect(timelineEntry(note, nameOf)).toMatchObject({ text: 'Long words.' });
  });

  it('shows the whole packet of an escalation', () => {
    const params = { to: 'L2', checked: 'the log', ruledOut: 'travel' };
    const escalated = { ...row, kind: 'escalated', params, text: 'stolen token' } as const;
    expect(timelineEntry(escalated, nameOf)).toMatchObject({ params, text: 'stolen token' });
  });
});
