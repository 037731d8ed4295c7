import { describe, expect, it } from 'vitest';
import { specify } from '@watchfloor/kernel/testing';
import { deskDecider, type DeskEvent } from './index.ts';

const { given } = specify(deskDecider);
const day = 86_400_000;

const ready: DeskEvent = { type: 'DeskReady', data: { request: 'req-1', at: 1 } };
const choice = {
  request: 'req-1',
  incident: 'inc-1',
  companions: ['inc-2'],
  at: 2,
  startBy: 9,
  because: 'highest score of what this person may work',
  ahead: [{ incident: 'inc-0', score: 90, why: 'held' }],
};
const chosen: DeskEvent = { type: 'IncidentChosen', data: choice };
const freed: DeskEvent = { type: 'DeskFreed', data: { request: 'req-1', at: 8 } };
const lost = (incident: string): DeskEvent => ({ type: 'ChoiceLost', data: { request: 'req-1', incident, at: 3 } });
const declined = (incident: string, at = 3, today = 1): DeskEvent => ({
  type: 'IncidentDeclined',
  data: { request: 'req-1', incident, reason: 'I know this person', at, today },
});

describe('saying ready', () => {
  const say = { kind: 'Ready' as const, request: 'req-2', at: 5 };

  it('opens a request', () => {
    given()
      .when({ ...say, request: 'req-1', at: 1 })
      .then(ready);
    given(ready, chosen, freed)
      .when(say)
      .then({ type: 'DeskReady', data: { request: 'req-2', at: 5 } });
  });

  it('with something waiting is one append with the server’s choice, and never a second choice', () => {
    const { request: _, ...choiceForIt } = choice;
    given().when({ kind: 'Ready', request: 'req-1', at: 1, choice: choiceForIt }).then(ready, chosen);
    given(ready)
      .when({ ...say, choice: choiceForIt })
      .thenNothing();
  });

  it('again, from a second tab or with something in hand, asks for nothing new', () => {
    given(ready).when(say).thenNothing();
    given(ready, chosen).when(say).thenNothing();
    expect(given(ready).state().ready).toBe('req-1');
  });
});

describe('leaving the desk', () => {
  const leave = { kind: 'Leave' as const, why: 'break' as const, at: 5 };

  it('ends being ready', () => {
    given(ready)
      .when(leave)
      .then({ type: 'DeskLeft', data: { why: 'break', at: 5 } });
    given(ready, { type: 'DeskLeft', data: { why: 'break', at: 5 } })
      .when(leave)
      .thenNothing();
    given().when(leave).thenNothing();
  });

  it('for a break is refused while something is in hand', () => {
    given(ready, chosen).when(leave).rejects('hand-not-free');
  });

  it('by signing out or a session that is gone leaves the hand theirs', () => {
    given(ready, chosen)
      .when({ ...leave, why: 'session gone' })
      .thenNothing();
    given(ready, chosen)
      .when({ ...leave, why: 'signed out' })
      .thenNothing();
    given(ready)
      .when({ ...leave, why: 'session gone' })
      .then({ type: 'DeskLeft', data: { why: 'session gone', at: 5 } });
  });
});

describe('choosing for a request', () => {
  const choose = { kind: 'Choose' as const, ...choice };

  it('is recorded with its companions, reason, and what stood before it', () => {
    given(ready).when(choose).then(chosen);
    const rank = { place: 2, open: 47, score: 72.4, lane: 'by score' as const, scoringPolicy: 1 };
    given(ready)
      .when({ ...choose, rank })
      .then({ type: 'IncidentChosen', data: { ...choice, rank } });
  });

  it('again is the same choice, and another one is refused: a recorded choice stands', () => {
    given(ready, chosen).when(choose).thenNothing();
    given(ready, chosen)
      .when({ ...choose, incident: 'inc-9' })
      .rejects('hand-not-free');
    given(ready, chosen)
      .when({ ...choose, request: 'req-2' })
      .rejects('hand-not-free');
  });

  it('needs the person ready with that very request', () => {
    given().when(choose).rejects('not-ready');
    given(ready)
      .when({ ...choose, request: 'req-2' })
      .rejects('other-request');
    given(ready, chosen, freed).when(choose).rejects('not-ready');
  });

  it('may fall on what was lost to somebody else once that comes back', () => {
    given(ready, chosen, lost('inc-1')).when(choose).then(chosen);
  });

  it('passes over what this request declined, also as a companion, and a new request starts afresh', () => {
    given(ready, chosen, declined('inc-1')).when(choose).rejects('passed-over');
    given(ready, chosen, declined('inc-1'))
      .when({ ...choose, incident: 'inc-2', companions: [] })
      .rejects('passed-over');
    given(ready, chosen, declined('inc-2'), declined('inc-1'))
      .when({ ...choose, incident: 'inc-3', companions: ['inc-2'] })
      .rejects('passed-over');
    given(ready, chosen, lost('inc-1'))
      .when({ ...choose, incident: 'inc-3' })
      .then({ type: 'IncidentChosen', data: { ...choice, incident: 'inc-3' } });
    const again: DeskEvent = { type: 'DeskReady', data: { request: 'req-2', at: 6 } };
    const left: DeskEvent = { type: 'DeskLeft', data: { why: 'break', at: 5 } };
    given(ready, chosen, declined('inc-1'), left, again)
      .when({ ...choose, request: 'req-2' })
      .then({ type: 'IncidentChosen', data: { ...choice, request: 'req-2' } });
  });
});

describe('declining because one is called away', () => {
  const decline = { kind: 'Decline' as const, reason: 'I know this person', leave: true, at: 3 };
  const left: DeskEvent = { type: 'DeskLeft', data: { why: 'break', at: 3 } };

  it('ends the waiting in the same append, so that nothing is given in between', () => {
    given(ready, chosen)
      .when({ ...decline, incident: 'inc-1' })
      .then(declined('inc-1'), left);
  });

  it('leaves the hand to whoever only declined a companion', () => {
    given(ready, chosen)
      .when({ ...decline, incident: 'inc-2' })
      .then(declined('inc-2'));
  });
});

describe('what opens on the entity in hand', () => {
  const rank = { place: 7, open: 47, score: 31, lane: 'by score' as const, scoringPolicy: 1 };
  const late = { request: 'req-1', incident: 'inc-3', at: 5, startBy: 12, because: 'on the entity in hand', rank };
  const join = { kind: 'Join' as const, ...late };
  const joined: DeskEvent = { type: 'IncidentChosen', data: { ...late, companions: [], ahead: [] } };

  it('comes into that hand, once, and what the hand began with stays the first', () => {
    given(ready, chosen).when(join).then(joined);
    given(ready, chosen, joined).when(join).thenNothing();
    const { hand } = given(ready, chosen, joined).state();
    expect(hand?.incidents).toEqual(['inc-1', 'inc-2', 'inc-3']);
    expect(hand?.choices.map(({ incident }) => incident)).toEqual(['inc-1', 'inc-3']);
  });

  it('stays away from a hand that is done, from the next one, and from whoever declined it', () => {
    given(ready).when(join).rejects('not-in-hand');
    given(ready, chosen, freed).when(join).rejects('not-in-hand');
    given(ready, chosen)
      .when({ ...join, request: 'req-0' })
      .rejects('other-request');
    given(ready, chosen, declined('inc-2'))
      .when({ ...join, incident: 'inc-2' })
      .rejects('passed-over');
  });

  it('lost to somebody else leaves the hand as it was', () => {
    expect(given(ready, chosen, joined, lost('inc-3')).state().hand?.incidents).toEqual(['inc-1', 'inc-2']);
  });
});

describe('losing a choice to somebody else', () => {
  const lose = { kind: 'LoseChoice' as const, request: 'req-1', incident: 'inc-1', at: 3 };

  it('lets the request go on looking', () => {
    given(ready, chosen).when(lose).then(lost('inc-1'));
    expect(given(ready, chosen, lost('inc-1')).state()).toMatchObject({ ready: 'req-1', hand: null });
  });

  it('when it was a companion only makes the hand smaller', () => {
    given(ready, chosen)
      .when({ ...lose, incident: 'inc-2' })
      .then(lost('inc-2'));
    expect(given(ready, chosen, lost('inc-2')).state().hand?.incidents).toEqual(['inc-1']);
  });

  it('is refused for what is not in hand, or for another request', () => {
    given(ready).when(lose).rejects('not-in-hand');
    given(ready, chosen)
      .when({ ...lose, incident: 'inc-9' })
      .rejects('not-in-hand');
    given(ready, chosen)
      .when({ ...lose, request: 'req-0' })
      .rejects('other-request');
  });
});

describe('freeing the desk', () => {
  const free = { kind: 'Free' as const, request: 'req-1', at: 8 };

  it('ends the hand; being ready must be said again', () => {
    given(ready, chosen).when(free).then(freed);
    expect(given(ready, chosen, freed).state()).toMatchObject({ ready: null, hand: null });
  });

  it('does not free a later hand by a late call', () => {
    given(ready, chosen, freed).when(free).rejects('not-in-hand');
    given(ready, chosen)
      .when({ ...free, request: 'req-0' })
      .rejects('other-request');
  });
});

describe('declining', () => {
  const decline = { kind: 'Decline' as const, incident: 'inc-1', reason: 'I know this person', at: 3 };

  it('is recorded with its reason and counted, and the request stays open', () => {
    given(ready, chosen).when(decline).then(declined('inc-1'));
    expect(given(ready, chosen, declined('inc-1')).state()).toMatchObject({ ready: 'req-1', hand: null });
  });

  it('counts over a day, and from one again on the next', () => {
    const history = [ready, chosen, declined('inc-1'), { ...chosen, data: { ...choice, incident: 'inc-3' } }] as const;
    given(...history)
      .when({ ...decline, incident: 'inc-3', at: day - 1 })
      .then(declined('inc-3', day - 1, 2));
    given(...history)
      .when({ ...decline, incident: 'inc-3', at: day })
      .then(declined('inc-3', day, 1));
  });

  it('of a companion keeps the rest in hand', () => {
    given(ready, chosen)
      .when({ ...decline, incident: 'inc-2' })
      .then(declined('inc-2'));
    expect(given(ready, chosen, declined('inc-2')).state().hand?.incidents).toEqual(['inc-1']);
  });

  it('is for what is in hand', () => {
    given(ready).when(decline).rejects('not-in-hand');
    given(ready, chosen)
      .when({ ...decline, incident: 'inc-9' })
      .rejects('not-in-hand');
  });
});

describe('what a lead assigned', () => {
  const take = {
    kind: 'TakeAssigned' as const,
    request: 'req-9',
    incident: 'inc-7',
    at: 4,
    startBy: 9,
    because: 'knows it',
  };
  const taken = (request: string): DeskEvent => ({
    type: 'IncidentChosen',
    data: { request, incident: 'inc-7', companions: [], at: 4, startBy: 9, because: 'knows it', ahead: [] },
  });

  it('comes into the hand of somebody ready or away', () => {
    given().when(take).then(taken('req-9'));
    given(ready).when(take).then(taken('req-9'));
    expect(given(ready, taken('req-9')).state()).toMatchObject({ hand: { incidents: ['inc-7'] } });
  });

  it('stays in hand when what the server chose is declined or lost, and is declined by itself', () => {
    const both = given(ready, chosen, taken('req-1'));
    expect(both.state().hand?.incidents).toEqual(['inc-1', 'inc-2', 'inc-7']);
    for (const end of [declined('inc-1'), lost('inc-1')])
      expect(given(ready, chosen, taken('req-1'), end).state()).toMatchObject({
        ready: 'req-1',
        hand: { incidents: ['inc-7'] },
      });
    const after = given(ready, chosen, taken('req-1'), declined('inc-1')).state();
    expect(after.declined).toEqual(['inc-1', 'inc-2']);
    expect(given(ready, chosen, taken('req-1'), declined('inc-1'), declined('inc-7')).state().hand).toBeNull();
  });

  it('and is declined leaves them as they were: still ready, or away', () => {
    const declined: DeskEvent = {
      type: 'IncidentDeclined',
      data: { request: 'req-9', incident: 'inc-7', reason: 'not mine', at: 5, today: 1 },
    };
    expect(given(taken('req-9'), declined).state()).toMatchObject({ ready: null, hand: null });
    expect(given(ready, taken('req-9'), declined).state()).toMatchObject({ ready: 'req-1', hand: null });
  });

  it('joins a hand that is there, and is freed with it', () => {
    given(ready, chosen).when(take).then(taken('req-1'));
    expect(given(ready, chosen, taken('req-1')).state().hand?.incidents).toEqual(['inc-1', 'inc-2', 'inc-7']);
    given(ready, chosen, taken('req-1')).when(take).thenNothing();
  });
});

describe('begun work that came back from the customer', () => {
  const takeUp = { kind: 'TakeUp' as const, request: 'req-9', incident: 'inc-7', at: 4 };
  const back: DeskEvent = { type: 'WorkResumed', data: { request: 'req-9', incident: 'inc-7', at: 4 } };
  const other: DeskEvent = { type: 'WorkResumed', data: { request: 'req-8', incident: 'inc-8', at: 5 } };

  it('is the hand of somebody ready or away: nothing is given beside it', () => {
    given().when(takeUp).then(back);
    given(back).when(takeUp).thenNothing();
    given(ready, back).when({ kind: 'Ready', request: 'req-2', at: 5 }).thenNothing();
    given(ready, back)
      .when({ kind: 'Choose', ...choice })
      .rejects('hand-not-free');
  });

  it('waits while another entity is in hand, whose story it leaves alone', () => {
    given(ready, chosen).when(takeUp).then(back);
    given(ready, chosen, back).when(takeUp).thenNothing();
    expect(given(ready, chosen, back).state().hand).toEqual(given(ready, chosen).state().hand);
  });

  it('is the next hand when that one is done, declined or lost, one after the other', () => {
    const hand = { request: 'req-9', incidents: ['inc-7'], choices: [] };
    for (const end of [freed, declined('inc-1'), lost('inc-1')])
      expect(given(ready, chosen, back, end).state()).toMatchObject({ hand, ready: null, back: [] });
    expect(given(ready, chosen, back, other, freed).state()).toMatchObject({ hand, back: [{ incident: 'inc-8' }] });
    given(ready, chosen, back, freed)
      .when({ kind: 'Free', request: 'req-9', at: 8 })
      .then({
        type: 'DeskFreed',
        data: { request: 'req-9', at: 8 },
      });
  });
});
