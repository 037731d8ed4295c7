import { describe, expect, it } from 'vitest';
import { afterSessionGone, leaveDesk, type Left } from './a-gone-session-gives-back.ts';

const left = (...hand: Left['hand']): Left => ({ person: 'per-1', hand });
const at = 60_100;

describe('when a session is gone', () => {
  it('what was given and not begun goes back into the order', () => {
    expect(afterSessionGone(left({ incident: 'inc-1', state: 'given', holder: 'per-1' }), at)).toEqual([
      {
        incident: 'inc-1',
        commandId: 'inc-1|session-gone|per-1|60100',
        command: { kind: 'ReturnUnstarted', from: 'per-1', why: 'session gone', at },
      },
    ]);
  });

  it('started work stays theirs, and the lead is told', () => {
    expect(afterSessionGone(left({ incident: 'inc-1', state: 'in work', holder: 'per-1' }), at)).toEqual([
      {
        incident: 'inc-1',
        commandId: 'inc-1|session-gone|per-1|60100',
        command: { kind: 'TellLead', about: 'holder gone', person: 'per-1', at },
      },
    ]);
  });

  it('nothing is said about what needs nobody now, or is in another hand', () => {
    const quiet = left(
      { incident: 'inc-1', state: 'waiting for customer', holder: 'per-1' },
      { incident: 'inc-2', state: 'answered', holder: 'per-1' },
      { incident: 'inc-3', state: 'given', holder: 'per-2' },
      { incident: 'inc-4', state: 'new', holder: null },
    );
    expect(afterSessionGone(quiet, at)).toEqual([]);
  });

  it('nothing more is given to the empty chair', () => {
    expect(leaveDesk(at)).toEqual({ kind: 'Leave', why: 'session gone', at });
  });
});
