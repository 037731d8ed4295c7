import { IncidentDeclined } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { onDecline } from './the-lead-hears-of-it.ts';

describe('the shift lead hears', () => {
  it('of declines past the day’s limit, and of none before', () => {
    const declined = (today: number) => ({
      type: 'IncidentDeclined' as const,
      data: { ...IncidentDeclined.example, today, at: 7 },
    });
    const rules = { declineLimitPerDay: 3 };
    expect([1, 2, 3].map((today) => onDecline('per-1', declined(today), rules))).toEqual([null, null, null]);
    expect(onDecline('per-1', declined(4), rules)).toEqual({
      incident: 'inc-1',
      commandId: 'inc-1|lead|declined|per-1|req-1',
      command: { kind: 'TellLead', about: 'declined too often', person: 'per-1', at: 7 },
    });
  });
});
