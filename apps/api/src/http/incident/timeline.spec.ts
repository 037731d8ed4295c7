import type { Role } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { timelineEntry } from './timeline.ts';

const nameOf = (id: string) => (id === 'per-ivo' ? 'Ivo Venn' : id);
const reader = { id: 'per-cat', clearance: ['cus-a'], roles: [] };
const row = { revision: 3, at: 1_767_225_600_000, actor: { id: 'per-ivo', name: 'Ivo Venn' } };

describe('A row of the timeline', () => {
  it('calls people by name and says times in UTC', () => {
    const given = { ...row, kind: 'given', params: { to: 'per-ivo', startBy: 1_767_225_780_000 }, text: null } as const;
    expect(timelineEntry(given, nameOf, reader)).toEqual({
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
      params: { from: 'per-ivo', why: 'handed back' },
      text: 'a friend',
    } as const;
    expect(timelineEntry(returned, nameOf, reader)).toMatchObject({
      params: { from: 'Ivo Venn', reason: 'a friend' },
      text: null,
    });
    const note = { ...row, kind: 'note', params: {}, text: 'Long words.' } as const;
    expect(timelineEntry(note, nameOf, reader)).toMatchObject({ text: 'Long words.' });
  });

  it('tells why somebody declined it to the shift leads and to themselves, to others that they did', () => {
    const params = { from: 'per-ivo', why: 'declined' };
    const declined = { ...row, kind: 'returned', params, text: 'my brother works there' } as const;
    const told = (roles: readonly Role[], id = reader.id) => timelineEntry(declined, nameOf, { ...reader, id, roles });
    expect(told(['L2 engineer'])).toMatchObject({ params: { from: 'Ivo Venn', why: 'declined' }, text: null });
    expect(JSON.stringify(told(['L2 engineer', 'auditor', 'administrator']))).not.toContain('brother');
    expect(told(['shift lead']).params).toMatchObject({ reason: 'my brother works there' });
    expect(told(['L1 engineer'], 'per-ivo').params).toMatchObject({ reason: 'my brother works there' });
  });

  it('shows the whole packet of an escalation', () => {
    const params = { to: 'L2', checked: 'the log', ruledOut: 'travel' };
    const escalated = { ...row, kind: 'escalated', params, text: 'stolen token' } as const;
    expect(timelineEntry(escalated, nameOf, reader)).toMatchObject({ params, text: 'stolen token' });
  });

  it('tells the place in the order, counted over other customers too, only to the holder and to who sees them all', () => {
    const params = { to: 'per-ivo', place: 3, open: 37, score: 72 };
    const given = { ...row, kind: 'given', params, text: null } as const;
    expect(timelineEntry(given, nameOf, reader).params).toEqual({ to: 'Ivo Venn', whom: 'per-ivo', score: 72 });
    for (const knows of [
      { ...reader, id: 'per-ivo' },
      { ...reader, clearance: 'all' as const },
    ])
      expect(timelineEntry(given, nameOf, knows).params).toMatchObject({ place: 3, open: 37 });
  });
});
