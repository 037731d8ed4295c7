import type { QueuePush, QueueRow, QueueSnapshot } from '@watchfloor/api-contract';
import { describe, expect, it } from 'vitest';
import { applied, mismatches, nothingShown, type ConsoleRows } from './console-rows.ts';

const at = '2026-01-01T00:00:00.000Z';
const counts = { open: 0, red: 0, yellow: 0, green: 0, free: 0, waiting: 0, answered: 0 };
const row = (id: string, revision = 0, score = 50): QueueRow => ({
  id,
  number: 1001,
  customer: { id: 'cus-1', name: 'Northgate Bank' },
  title: 'Login from a new country',
  scenario: 'wazuh-5700',
  entity: { kind: 'host', value: 'h-1.example.com' },
  severity: 'medium',
  state: 'new',
  certainty: 'suspected',
  tier: 'L1',
  speciality: null,
  holder: null,
  registeredAt: at,
  clock: null,
  score,
  zone: 'yellow',
  lane: 'by score',
  alerts: 1,
  spark: Array.from({ length: 12 }, () => 0),
  sparkUntil: at,
  revision,
});
const snapshot = (to: string, rows: QueueRow[]): QueueSnapshot => ({
  kind: 'snapshot',
  to,
  tick: 1,
  at,
  rows,
  counts,
  scoringPolicy: 1,
});
const push = (from: string, to: string, part: Partial<QueuePush>): QueuePush => ({
  kind: 'changes',
  from,
  to,
  tick: 2,
  at,
  rows: [],
  gone: [],
  moves: [],
  counts,
  ...part,
});
const shownAfter = (...messages: readonly (QueueSnapshot | QueuePush)[]): ConsoleRows =>
  messages.reduce((shown, message) => applied(shown, message).shown, nothingShown);

describe('A console of the benchmark', () => {
  const first = snapshot('1.a', [row('inc-1'), row('inc-2')]);

  it('shows what the snapshot held', () => {
    expect(mismatches(shownAfter(first), first.rows)).toEqual([]);
  });

  it('takes changed rows, moved ranks and gone incidents', () => {
    const moved = { id: 'inc-1', score: 71, zone: 'red', lane: 'near breach' } as const;
    const shown = shownAfter(first, push('1.a', '1.b', { rows: [row('inc-3', 4)], gone: ['inc-2'], moves: [moved] }));
    expect(mismatches(shown, [{ ...row('inc-1', 0, 71), zone: 'red', lane: 'near breach' }, row('inc-3', 4)])).toEqual(
      [],
    );
    expect(shown).toMatchObject({ to: '1.b', tick: 2 });
  });

  it('keeps what it shows when a push is missing, and says that it missed one', () => {
    const shown = shownAfter(first);
    expect(applied(shown, push('1.b', '1.c', { gone: ['inc-1'] }))).toEqual({ shown, missed: true });
  });

  it('goes on after an empty push, whose range counts', () => {
    const shown = shownAfter(first, push('1.a', '1.b', {}), push('1.b', '1.c', { gone: ['inc-1'] }));
    expect([...shown.rows.keys()]).toEqual(['inc-2']);
  });
});

describe('Comparing a console with the server', () => {
  const shown = shownAfter(snapshot('1.a', [row('inc-1'), row('inc-2')]));

  it('finds a row that is old, one too many and one too few', () => {
    expect(mismatches(shown, [row('inc-1', 1), row('inc-2')])).toEqual(['inc-1']);
    expect(mismatches(shown, [row('inc-1')])).toEqual(['inc-2']);
    expect(mismatches(shown, [row('inc-1'), row('inc-2'), row('inc-3')])).toEqual(['inc-3']);
  });
});
