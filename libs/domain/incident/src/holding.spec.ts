import { describe, it } from 'vitest';
import {
  given,
  gift,
  lead,
  min,
  per1,
  registered,
  standing,
  started,
  waiting,
  breached,
  escalated,
} from './testing/history.ts';

const give = {
  kind: 'Give' as const,
  to: per1,
  request: 'req-1',
  at: min(1),
  startBy: min(3),
  because: 'highest score',
};

describe('giving an incident', () => {
  it('puts it into one hand, with when it must be started', () => {
    given(...standing.new)
      .when(give)
      .then(gift());
  });

  it('keeps why and from which place in the order, and whose companion it is', () => {
    const rank = { place: 1, open: 47, score: 72.4, lane: 'by score' as const, scoringPolicy: 1 };
    given(...standing.new)
      .when({ ...give, rank, companionOf: 'inc-0' })
      .then({
        type: 'IncidentGiven',
        data: {
          to: per1,
          request: 'req-1',
          by: 'order',
          at: min(1),
          startBy: min(3),
          because: 'highest score',
          rank,
          companionOf: 'inc-0',
        },
      });
  });

  it('is refused while somebody has it, or the last word was said', () => {
    const other = { ...give, to: 'per-2', request: 'req-2' };
    given(...standing.given)
      .when(other)
      .rejects('held');
    given(...standing.inWork)
      .when(other)
      .rejects('held');
    given(...standing.waiting)
      .when(other)
      .rejects('waiting');
    given(...standing.answered)
      .when(other)
      .rejects('already-answered');
    given(...standing.closed)
      .when(other)
      .rejects('closed');
  });

  it('to the same person for another request is refused as well: they have it', () => {
    given(...standing.given)
      .when({ ...give, request: 'req-2' })
      .rejects('held');
  });

  it('once more for the same request is the same gift, however far it has come', () => {
    for (const history of [standing.given, standing.inWork, standing.waiting, standing.answered, standing.closed]) {
      given(...history)
        .when(give)
        .thenNothing();
    }
  });
});

describe('what was given and not started', () => {
  const back = { kind: 'ReturnUnstarted' as const, from: per1, why: 'not started' as const, at: min(3) };
  const returned = (why: 'not started' | 'session gone' | 'declined', reason?: string) => ({
    type: 'IncidentReturned' as const,
    data: { from: per1, why, at: min(3), ...(reason && { reason }) },
  });

  it('goes back when its time to start is over, and not a moment before', () => {
    given(...standing.given)
      .when(back)
      .then(returned('not started'));
    given(...standing.given)
      .when({ ...back, at: min(3) - 1 })
      .rejects('not-due');
  });

  it('goes back at once when the session is gone', () => {
    const gone = { ...back, why: 'session gone' as const, at: min(1) };
    given(...standing.given)
      .when(gone)
      .then({ type: 'IncidentReturned', data: { from: per1, why: 'session gone', at: min(1) } });
  });

  it('goes back when it is declined, with a reason', () => {
    const declined = { ...back, why: 'declined' as const };
    given(...standing.given)
      .when({ ...declined, reason: 'I know this person' })
      .then(returned('declined', 'I know this person'));
    given(...standing.given)
      .when(declined)
      .rejects('reason-missing');
  });

  it('does not go back from where it is not, or once work has started', () => {
    given(...standing.new)
      .when(back)
      .rejects('not-held');
    given(...standing.given)
      .when({ ...back, from: 'per-2' })
      .rejects('not-holder');
    given(...standing.inWork)
      .when(back)
      .rejects('already-started');
    given(...standing.inWork)
      .when({ ...back, why: 'session gone' })
      .rejects('already-started');
    given(...standing.closed)
      .when(back)
      .rejects('closed');
  });
});

describe('starting', () => {
  const start = { kind: 'Start' as const, by: per1, at: min(2) };

  it('is for whom it was given to', () => {
    given(...standing.given)
      .when(start)
      .then(started());
    given(...standing.given)
      .when({ ...start, by: 'per-2' })
      .rejects('not-holder');
    given(...standing.new)
      .when(start)
      .rejects('not-holder');
  });

  it('happens once', () => {
    given(...standing.inWork)
      .when(start)
      .rejects('already-started');
    given(...standing.answered)
      .when(start)
      .rejects('already-started');
    given(...standing.closed)
      .when(start)
      .rejects('closed');
  });

  it('too late records the missed target the timers had no time for', () => {
    given(...standing.given)
      .when({ ...start, at: min(31) })
      .then(breached('reaction', min(30), min(31)), started(min(31)));
    given(...standing.given, breached('reaction', min(30), min(30)))
      .when({ ...start, at: min(31) })
      .then(started(min(31)));
  });
});

describe('giving it back', () => {
  const release = { kind: 'Release' as const, by: per1, at: min(4), reason: 'a companion for cloud' };
  const returned = {
    type: 'IncidentReturned' as const,
    data: { from: per1, why: 'handed back' as const, reason: 'a companion for cloud', at: min(4) },
  };

  it('is for begun work, and for a companion begun or not: what was chosen for them and not begun is declined, which counts', () => {
    given(...standing.inWork)
      .when(release)
      .then(returned);
    given(...standing.given)
      .when(release)
      .rejects('not-started');
    given(...standing.given)
      .when({ ...release, by: 'per-9', lead })
      .then({ type: 'IncidentReturned', data: { ...returned.data, why: 'taken by the lead', by: 'per-9' } });
    const companion = standing.given.map((event) =>
      event.type === 'IncidentGiven' ? { ...event, data: { ...event.data, companionOf: 'inc-0' } } : event,
    );
    given(...companion)
      .when(release)
      .then(returned);
  });

  it('ends waiting first, so that no clock stays paused', () => {
    const ended = { type: 'WaitingEnded' as const, data: { by: per1, reply: '', at: min(6) } };
    given(...standing.waiting)
      .when({ ...release, at: min(6) })
      .then(ended, { ...returned, data: { ...returned.data, at: min(6) } });
  });

  it('is for the holder, or a lead with a reason, who then shows in what happened', () => {
    given(...standing.inWork)
      .when({ ...release, by: 'per-9' })
      .rejects('not-holder');
    given(...standing.inWork)
      .when({ ...release, by: 'per-9', lead })
      .then({
        type: 'IncidentReturned',
        data: { from: per1, why: 'taken by the lead', reason: 'a companion for cloud', at: min(4), by: 'per-9' },
      });
  });

  it('makes no sense for what nobody holds, was answered, or is closed', () => {
    given(...standing.new)
      .when({ ...release, lead })
      .rejects('not-held');
    given(...standing.answered)
      .when(release)
      .rejects('already-answered');
    given(...standing.closed)
      .when(release)
      .rejects('closed');
  });

  it('records a missed analysis before its clock is void', () => {
    given(...standing.inWork)
      .when({ ...release, at: min(70) })
      .then(breached('analysis', min(62), min(70)), { ...returned, data: { ...returned.data, at: min(70) } });
  });
});

describe('a shift lead assigning', () => {
  const assign = {
    kind: 'Assign' as const,
    by: 'per-9',
    to: 'per-2',
    request: 'req-9',
    reason: 'knows the host',
    at: min(4),
    startBy: min(6),
  };
  const assigned = {
    type: 'IncidentGiven' as const,
    data: {
      to: 'per-2',
      request: 'req-9',
      by: { lead: 'per-9', reason: 'knows the host' },
      at: min(4),
      startBy: min(6),
      because: 'knows the host',
    },
  };
  const taken = {
    type: 'IncidentReturned' as const,
    data: { from: per1, why: 'taken by the lead' as const, reason: 'knows the host', at: min(4), by: 'per-9' },
  };

  it('gives what waits to the person named', () => {
    given(...standing.new)
      .when(assign)
      .then(assigned);
    given(registered(), gift(), started(), escalated()).when(assign).then(assigned);
  });

  it('takes it out of the present hand first, waiting or not', () => {
    given(...standing.given)
      .when(assign)
      .then(taken, assigned);
    given(...standing.inWork)
      .when(assign)
      .then(taken, assigned);
    given(registered(), gift(), started(), waiting(min(3)))
      .when(assign)
      .then({ type: 'WaitingEnded', data: { by: 'per-9', reply: '', at: min(4) } }, taken, assigned);
  });

  it('records a missed analysis before its clock is void', () => {
    const late = { ...assign, at: min(70), startBy: min(72) };
    given(...standing.inWork)
      .when(late)
      .then(
        breached('analysis', min(62), min(70)),
        { ...taken, data: { ...taken.data, at: min(70) } },
        { ...assigned, data: { ...assigned.data, at: min(70), startBy: min(72) } },
      );
  });

  it('is refused when that person has it, or it was answered or closed', () => {
    given(...standing.inWork)
      .when({ ...assign, to: per1 })
      .rejects('held');
    given(...standing.answered)
      .when(assign)
      .rejects('already-answered');
    given(...standing.closed)
      .when(assign)
      .rejects('closed');
  });
});
