import { catalogue } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { declinesOn, deskStateOf, emptyDesk, evolveDesk, type Desk } from './desk.ts';

const DAY = 86_400_000;
const choice = { ...catalogue.desk.IncidentChosen.example, request: 'req-1', incident: 'inc-1', companions: ['inc-2'] };
const ready = evolveDesk(emptyDesk, { type: 'DeskReady', data: { request: 'req-1', at: 1 } });
const given = evolveDesk(ready, { type: 'IncidentChosen', data: choice });
const lose = (desk: Desk, incident: string) =>
  evolveDesk(desk, { type: 'ChoiceLost', data: { ...catalogue.desk.ChoiceLost.example, request: 'req-1', incident } });

describe('a desk', () => {
  it('is away, ready, given, or in hand once work has started', () => {
    expect(deskStateOf(emptyDesk, false)).toBe('away');
    expect(deskStateOf(ready, false)).toBe('ready');
    expect(deskStateOf(given, false)).toBe('given');
    expect(deskStateOf(given, true)).toBe('in hand');
  });

  it('goes on looking when the first of its hand is lost, and only holds less when a companion is', () => {
    expect(lose(given, 'inc-2')).toMatchObject({ hand: { incidents: ['inc-1'] }, tries: 0 });
    expect(lose(given, 'inc-1')).toMatchObject({ ready: 'req-1', hand: null, tries: 1 });
  });

  it('counts declines for their UTC day only', () => {
    const data = {
      ...catalogue.desk.IncidentDeclined.example,
      request: 'req-1',
      incident: 'inc-1',
      at: DAY - 1,
      today: 2,
    };
    const declined = evolveDesk(given, { type: 'IncidentDeclined', data });
    expect(declined).toMatchObject({ declined: ['inc-1', 'inc-2'], hand: null });
    expect([0, DAY - 1, DAY].map((at) => declinesOn(declined, at))).toEqual([2, 2, 0]);
  });
});
