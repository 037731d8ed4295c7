import { describe, expect, it } from 'vitest';
import { readyFirst } from './desk-now.ts';

const on = (id: string, state: 'away' | 'ready' | 'given' | 'in hand', connected = true, held = 0) => ({
  id,
  state,
  connected,
  hand: Array.from({ length: held }, () => ({ id: 'inc-1', number: 1001, title: 'Port scan' })),
});

describe('Whoever assigns an incident', () => {
  it('sees who is ready first, then who works, who is away, and who has no screen open', () => {
    const shift = [
      on('gone', 'ready', false),
      on('away', 'away'),
      on('busy', 'in hand', true, 2),
      on('ready', 'ready'),
    ];
    const people = ['nobody', 'gone', 'away', 'busy', 'ready'].map((id) => ({ id }));
    expect(readyFirst(people, shift).map(({ id, desk, held }) => [id, desk, held])).toEqual([
      ['ready', 'ready', 0],
      ['busy', 'in hand', 2],
      ['away', 'away', 0],
      ['nobody', 'not connected', 0],
      ['gone', 'not connected', 0],
    ]);
  });
});
