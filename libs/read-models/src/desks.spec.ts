import { catalogue, type EventsOf } from '@watchfloor/events';
import { describe, expect, it } from 'vitest';
import { allDesks, deskOf, desks, peopleAtWork } from './desks.ts';
import { openIncidents } from './open-incidents.ts';
import { policies } from './policies.ts';
import { happened, incidentStory, specifyProjection, type Happening } from './testing/index.ts';

type DeskEvent = EventsOf<'desk'>;
type DataOf<Type extends DeskEvent['type']> = Extract<DeskEvent, { type: Type }>['data'];

const DAY = 86_400_000;
const desk = <Type extends DeskEvent['type']>(type: Type, data: Partial<DataOf<Type>> = {}) =>
  happened('desk-per-1', { type, data: { ...catalogue.desk[type].example, ...data } } as DeskEvent);
const on = incidentStory('inc-1');
const spec = specifyProjection(desks, [policies, openIncidents]);
const mine =
  (now = 0) =>
  (db: Parameters<typeof deskOf>[0]) =>
    deskOf(db, 'per-1', now);

const ready = desk('DeskReady', { at: 10 });
const chosen = desk('IncidentChosen', { incident: 'inc-1', companions: ['inc-2', 'inc-3'], at: 20, startBy: 99 });

describe('desks', () => {
  it('nobody is on before they say so', () => {
    spec.given().expectRows(mine(), {
      person: 'per-1',
      state: 'away',
      since: null,
      ready: null,
      hand: null,
      back: [],
      declinesToday: 0,
    });
  });

  it('whoever is ready is given an incident with its companions, and why', () => {
    const given = spec.given(ready, chosen);
    spec.given(ready).expectSome(mine(), { state: 'ready', since: 10, ready: 'req-1', hand: null });
    given.expectSome(mine(), {
      state: 'given',
      since: 20,
      ready: 'req-1',
      hand: {
        request: 'req-1',
        incidents: ['inc-1', 'inc-2', 'inc-3'],
        choices: [{ startBy: 99, rank: { place: 1 } }],
      },
    });
    given.expectAnnounced('desk per-1');
  });

  it('work on anything in the hand makes it a hand at work, whoever said that it starts', () => {
    spec
      .given(
        ready,
        chosen,
        on('IncidentRegistered'),
        on('IncidentGiven', { to: 'per-1' }),
        on('WorkStarted', { by: 'per-lead', at: 30 }),
      )
      .expectSome(mine(), { state: 'in hand', since: 30 });
  });

  it('work that came back from the customer is a hand at work, and leaves an offer that lies there alone', () => {
    const back = desk('WorkResumed', { request: 'req-9', incident: 'inc-9', at: 40 });
    const inHand = { state: 'in hand', since: 40, hand: { request: 'req-9', incidents: ['inc-9'] }, back: [] };
    spec.given(back).expectSome(mine(), inHand);
    spec.given(ready, back).expectSome(mine(), { ...inHand, ready: null });
    spec.given(ready, chosen, back).expectSome(mine(), { state: 'given', since: 20, back: [{ incident: 'inc-9' }] });
    spec.given(ready, chosen, back, desk('DeskFreed', { at: 50 })).expectSome(mine(), { ...inHand, since: 50 });
  });

  it('a choice lost to somebody else leaves the request looking', () => {
    spec
      .given(ready, chosen, desk('ChoiceLost', { at: 30 }))
      .expectSome(mine(), { state: 'ready', ready: 'req-1', since: 30 });
  });

  it('a companion lost or declined makes the hand smaller and nothing else', () => {
    spec
      .given(
        ready,
        chosen,
        desk('ChoiceLost', { incident: 'inc-2', at: 30 }),
        desk('IncidentDeclined', { incident: 'inc-3' }),
      )
      .expectSome(mine(), { state: 'given', since: 20, hand: { incidents: ['inc-1'] } });
  });

  it('what a lead adds to the request stands behind what was there', () => {
    spec.given(ready, chosen, desk('IncidentChosen', { incident: 'inc-9', companions: [] })).expectSome(mine(), {
      hand: {
        incidents: ['inc-1', 'inc-2', 'inc-3', 'inc-9'],
        choices: [{ incident: 'inc-1' }, { incident: 'inc-9' }],
      },
    });
  });

  it('declines count for their day only', () => {
    const given = spec.given(ready, chosen, desk('IncidentDeclined', { at: DAY + 5, today: 2 }));
    given.expectSome(mine(DAY + 9), { declinesToday: 2, state: 'ready' });
    given.expectSome(mine(2 * DAY), { declinesToday: 0 });
  });

  it('a freed desk is given nothing until ready is said again, and a break keeps the hand', () => {
    spec
      .given(ready, chosen, desk('DeskFreed', { at: 40 }))
      .expectSome(mine(), { state: 'away', since: 40, hand: null });
    spec.given(ready, chosen, desk('DeskLeft')).expectSome(mine(), { state: 'given', hand: { request: 'req-1' } });
    spec.given(ready, desk('DeskLeft', { at: 30 })).expectSome(mine(), { state: 'away', since: 30 });
  });

  it('name who is at work: whoever waits, was given something, or holds begun work that waits for nobody else', () => {
    const atWork = (...happenings: readonly Happening[]) => {
      const { db } = spec.given(...happenings);
      return peopleAtWork(db);
    };
    const registered = on('IncidentRegistered');
    const given = on('IncidentGiven', { to: 'per-2' });
    expect(atWork(ready)).toEqual(['per-1']);
    expect(atWork(ready, chosen, registered, given)).toEqual(['per-1', 'per-2']);
    expect(atWork(ready, desk('DeskLeft'), registered)).toEqual([]);
    const begun = [registered, given, on('WorkStarted', { by: 'per-2' })];
    expect(atWork(...begun)).toEqual(['per-2']);
    expect(atWork(...begun, on('WaitingStarted', { by: 'per-2' }))).toEqual([]);
    expect(atWork(...begun, on('WaitingStarted', { by: 'per-2' }), on('WaitingEnded', { by: 'per-2' }))).toEqual([
      'per-2',
    ]);
  });

  it('show the whole shift', () => {
    const other = happened('desk-per-2', { type: 'DeskReady', data: { request: 'req-2', at: 1 } });
    spec.given(ready, other).expectSome((db) => allDesks(db, 0), [{ person: 'per-1' }, { person: 'per-2' }]);
  });
});
