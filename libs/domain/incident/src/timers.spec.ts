import { describe, it } from 'vitest';
import type { IncidentEvent } from './index.ts';
import { breached, given, gift, min, per1, registered, standing, started, waiting } from './testing/history.ts';

const warn = (at: number, metric: 'reaction' | 'analysis' = 'reaction', cycle = 0) => ({
  kind: 'Warn' as const,
  metric,
  cycle,
  at,
});
const breach = (at: number, metric: 'reaction' | 'analysis' = 'reaction', cycle = 0) => ({
  kind: 'Breach' as const,
  metric,
  cycle,
  at,
});
const warned = (at: number, metric: 'reaction' | 'analysis' = 'reaction', dueAt = min(30)): IncidentEvent => ({
  type: 'SlaWarned',
  data: { metric, cycle: 0, dueAt, at },
});

describe('the SLA warning', () => {
  it('is due at three quarters of the target and says when the target is', () => {
    given(...standing.new)
      .when(warn(min(22.5)))
      .then(warned(min(22.5)));
    given(...standing.new)
      .when(warn(min(22.5) - 1))
      .rejects('not-due');
    given(...standing.inWork)
      .when(warn(min(47), 'analysis'))
      .then(warned(min(47), 'analysis', min(62)));
  });

  it('is said once, and not any more after the breach', () => {
    given(...standing.new, warned(min(23)))
      .when(warn(min(24)))
      .rejects('already-recorded');
    given(...standing.new, breached('reaction', min(30), min(30)))
      .when(warn(min(31)))
      .rejects('already-recorded');
  });

  it('is not for a clock that has stopped, pauses, or never ran', () => {
    given(...standing.inWork)
      .when(warn(min(25)))
      .rejects('clock-not-running');
    given(...standing.new)
      .when(warn(min(55), 'analysis'))
      .rejects('clock-not-running');
    given(...standing.waiting)
      .when(warn(min(500), 'analysis'))
      .rejects('clock-not-running');
  });
});

describe('the breach', () => {
  it('is due the moment the target is used up', () => {
    given(...standing.new)
      .when(breach(min(30)))
      .then(breached('reaction', min(30), min(30)));
    given(...standing.new)
      .when(breach(min(30) - 1))
      .rejects('not-due');
  });

  it('of a critical incident is due earlier', () => {
    given(registered({ severity: 'critical' }))
      .when(breach(min(20)))
      .then(breached('reaction', min(20), min(20)));
  });

  it('is recorded exactly once, also when a second node comes late', () => {
    given(...standing.new, breached('reaction', min(30), min(30)))
      .when(breach(min(31)))
      .rejects('already-recorded');
  });

  it('waits as long as the customer is waited for', () => {
    given(...standing.waiting)
      .when(breach(min(500), 'analysis'))
      .rejects('clock-not-running');
    const ended: IncidentEvent = { type: 'WaitingEnded', data: { by: per1, reply: '', at: min(500) } };
    given(...standing.waiting, ended)
      .when(breach(min(556), 'analysis'))
      .rejects('not-due');
    given(...standing.waiting, ended)
      .when(breach(min(557), 'analysis'))
      .then(breached('analysis', min(557), min(557)));
  });

  it('is not for a clock that stopped in time', () => {
    given(...standing.inWork)
      .when(breach(min(31)))
      .rejects('clock-not-running');
    given(...standing.answered)
      .when(breach(min(99), 'analysis'))
      .rejects('clock-not-running');
  });

  it('counts from registration again when the start was void', () => {
    const returned: IncidentEvent = {
      type: 'IncidentReturned',
      data: { from: per1, why: 'handed back', reason: 'x', at: min(10) },
    };
    given(...standing.inWork, returned)
      .when(breach(min(30)))
      .then(breached('reaction', min(30), min(30)));
  });

  it('belongs to one reopen cycle', () => {
    const reopened: IncidentEvent = { type: 'IncidentReopened', data: { reason: 'again', cycle: 1, at: min(100) } };
    const history = [
      registered(),
      breached('reaction', min(30), min(30)),
      gift(),
      started(),
      ...standing.closed.slice(3),
      reopened,
    ];
    given(...history)
      .when(breach(min(130)))
      .rejects('other-cycle');
    given(...history)
      .when(warn(min(130)))
      .rejects('other-cycle');
    given(...history)
      .when(breach(min(130), 'reaction', 1))
      .then(breached('reaction', min(130), min(130), 1));
  });
});

describe('telling the lead', () => {
  const tell = { kind: 'TellLead' as const, about: 'holder gone' as const, person: per1, at: min(9) };
  const told: IncidentEvent = { type: 'LeadTold', data: { about: 'holder gone', person: per1, at: min(9) } };

  it('that a holder is gone happens once while it is in the same hand', () => {
    given(...standing.inWork)
      .when(tell)
      .then(told);
    given(...standing.inWork, told)
      .when(tell)
      .rejects('already-told');
    const returned: IncidentEvent = {
      type: 'IncidentReturned',
      data: { from: per1, why: 'taken by the lead', at: min(10) },
    };
    given(...standing.inWork, told, returned, gift(per1, 'req-2'))
      .when(tell)
      .then(told);
  });

  it('that a holder is gone is not true of somebody else, or once it is closed', () => {
    given(...standing.inWork)
      .when({ ...tell, person: 'per-2' })
      .rejects('not-holder');
    given(...standing.closed)
      .when(tell)
      .rejects('closed');
  });

  it('of too many declines needs no holder', () => {
    given(...standing.new)
      .when({ ...tell, about: 'declined too often' })
      .then({ type: 'LeadTold', data: { about: 'declined too often', person: per1, at: min(9) } });
  });
});

describe('before the timers', () => {
  it('waiting that began in time shows in the state', () => {
    given(registered(), gift(), started(), waiting(min(61)))
      .when(breach(min(62), 'analysis'))
      .rejects('clock-not-running');
  });
});
