import { describe, it } from 'vitest';
import type { IncidentCommand, IncidentEvent } from './index.ts';
import {
  answered,
  breached,
  closed,
  given,
  gift,
  lead,
  min,
  packet,
  per1,
  registered,
  standing,
  started,
  waiting,
} from './testing/history.ts';

const at = min(9);
const by = per1;
const ip = (value: string) => ({ kind: 'ip' as const, value });
const known = ip('203.0.113.7');
const ended = (who = per1): IncidentEvent => ({ type: 'WaitingEnded', data: { by: who, reply: '', at } });

type Worked = Extract<IncidentCommand, { lead?: unknown }>;
const wait: Worked = { kind: 'Wait', by, at, question: 'Was this you?' };
const resume: Worked = { kind: 'Resume', by, at, reply: 'Yes, travelling.' };
const confirm: Worked = { kind: 'Confirm', by, at, reason: '' };
const refute: Worked = { kind: 'Refute', by, at, reason: 'planned scan' };
const answer: Worked = { kind: 'Answer', by, at, text: 'A token was reused.', recommendations: [] };
const close: Worked = {
  kind: 'Close',
  by,
  at,
  verdict: 'false positive',
  classification: 'planned activity',
  summary: '',
  notTold: 'nothing happened',
};
const escalate: Worked = { kind: 'Escalate', by, at, to: 'L2', packet };
const severity: Worked = { kind: 'ChangeSeverity', by, at, severity: 'critical', reason: 'payment host' };
const add: Worked = { kind: 'AddObservable', by, at, observable: ip('203.0.113.9') };
const remove: Worked = { kind: 'RemoveObservable', by, at, observable: known };
const fact = (command: Worked): Omit<Worked, 'kind'> => {
  const { kind: _kind, ...data } = command;
  return data;
};
const confirmed: IncidentEvent = { type: 'IncidentConfirmed', data: { by, at, reason: '' } };
const refuted: IncidentEvent = { type: 'IncidentRefuted', data: { by, at, reason: 'planned scan' } };

/** Every work command, the event it becomes, and a history in which it is accepted. */
const work: readonly (readonly [Worked, IncidentEvent['type'], readonly IncidentEvent[]])[] = [
  [wait, 'WaitingStarted', standing.inWork],
  [resume, 'WaitingEnded', standing.waiting],
  [confirm, 'IncidentConfirmed', standing.inWork],
  [refute, 'IncidentRefuted', standing.inWork],
  [answer, 'CustomerAnswered', standing.inWork],
  [close, 'IncidentClosed', standing.inWork],
  [escalate, 'IncidentEscalated', standing.inWork],
  [add, 'ObservableAdded', standing.inWork],
  [remove, 'ObservableRemoved', standing.inWork],
];

describe.each(work)('the work command %j', (command, type, history) => {
  it('is the holder’s', () => {
    given(...history)
      .when(command)
      .then({ type, data: fact(command) } as IncidentEvent);
    given(...history)
      .when({ ...command, by: 'per-2' })
      .rejects('not-holder');
  });

  it('is a lead’s only with a reason, which stands in what happened', () => {
    const byLead = { ...command, by: 'per-9', lead };
    given(...history)
      .when(byLead)
      .then({ type, data: fact(byLead) } as IncidentEvent);
  });

  it('is the holder’s own act even when a reason for leads comes with it', () => {
    given(...history)
      .when({ ...command, lead })
      .then({ type, data: fact(command) } as IncidentEvent);
  });

  it('is refused on a closed incident, also to a lead, and also on one registered by hand', () => {
    given(...standing.closed)
      .when({ ...command, lead })
      .rejects('closed');
    given(registered({ origin: 'hand', by: per1 }))
      .when(command)
      .rejects('not-holder');
  });
});

describe('before work has started', () => {
  it.each([wait, resume, confirm, refute, answer, close, escalate])('there is no $kind', (command) => {
    given(...standing.given)
      .when(command)
      .rejects('not-started');
    given(...standing.new)
      .when({ ...command, lead })
      .rejects('not-started');
  });

  it('the holder may already judge severity and observables', () => {
    given(...standing.given)
      .when(add)
      .then({ type: 'ObservableAdded', data: { by, at, observable: ip('203.0.113.9') } });
  });
});

describe('after answering', () => {
  it.each([wait, resume, answer, escalate])('there is no $kind', (command) => {
    given(...standing.answered)
      .when(command)
      .rejects('already-answered');
  });

  it('the holder still confirms, refutes and closes', () => {
    given(...standing.answered)
      .when(confirm)
      .then(confirmed);
    given(...standing.answered)
      .when(refute)
      .then(refuted);
    const { notTold: _notTold, ...told } = close;
    given(...standing.answered)
      .when(told)
      .then({ type: 'IncidentClosed', data: fact(told) } as IncidentEvent);
  });
});

describe('waiting for the customer', () => {
  it('does not start twice, nor end when it has not begun', () => {
    given(...standing.waiting)
      .when(wait)
      .rejects('waiting');
    given(...standing.inWork)
      .when(resume)
      .rejects('not-waiting');
  });

  it('is ended by answering, closing or escalating', () => {
    given(...standing.waiting)
      .when(answer)
      .then(ended(), answered(at));
    given(...standing.waiting)
      .when(close)
      .then(ended(), { type: 'IncidentClosed', data: fact(close) } as IncidentEvent);
    given(...standing.waiting)
      .when(escalate)
      .then(ended(), { type: 'IncidentEscalated', data: fact(escalate) } as IncidentEvent);
    given(...standing.waiting)
      .when({ ...answer, by: 'per-9', lead })
      .then(ended('per-9'), {
        type: 'CustomerAnswered',
        data: { ...fact(answer), by: 'per-9', lead },
      } as IncidentEvent);
  });
});

describe('confirming and refuting', () => {
  it('say something new each time, and the last word counts', () => {
    given(...standing.inWork, confirmed)
      .when(confirm)
      .rejects('already-confirmed');
    given(...standing.inWork, refuted)
      .when(refute)
      .rejects('already-refuted');
    given(...standing.inWork, confirmed)
      .when(refute)
      .then(refuted);
    given(...standing.inWork, refuted)
      .when(confirm)
      .then(confirmed);
  });
});

describe('closing', () => {
  it('without an answer needs the reason why nobody is told, and after an answer there is none', () => {
    const { notTold: _notTold, ...silent } = close;
    given(...standing.inWork)
      .when(silent)
      .rejects('nobody-told');
    given(...standing.waiting)
      .when(silent)
      .rejects('nobody-told');
    given(...standing.answered)
      .when(close)
      .rejects('already-answered');
  });

  it('needs an answer of this cycle: one before the reopening does not count', () => {
    const reopened: IncidentEvent = { type: 'IncidentReopened', data: { reason: 'again', cycle: 1, at: min(11) } };
    const { notTold: _notTold, ...silent } = close;
    given(...standing.closed, reopened, gift(per1, 'req-2'), started(min(13)))
      .when({ ...silent, at: min(14) })
      .rejects('nobody-told');
  });
});

describe('a target missed before the timers looked', () => {
  it.each([
    [answer, 'CustomerAnswered'],
    [close, 'IncidentClosed'],
    [wait, 'WaitingStarted'],
    [severity, 'SeverityChanged'],
  ] as const)('is recorded by $0.kind, which stops or moves the clock', (command, type) => {
    const late = { ...command, at: min(70) };
    const data =
      type === 'SeverityChanged'
        ? { by, at: min(70), from: 'high', to: 'critical', reason: 'payment host' }
        : fact(late);
    given(...standing.inWork)
      .when(late)
      .then(breached('analysis', min(62), min(70)), { type, data } as IncidentEvent);
  });
});

describe('changing severity', () => {
  it('says from what to what and why, and not when nothing changes', () => {
    given(...standing.inWork)
      .when(severity)
      .then({ type: 'SeverityChanged', data: { by, at, from: 'high', to: 'critical', reason: 'payment host' } });
    given(...standing.inWork)
      .when({ ...severity, severity: 'high' })
      .rejects('same-severity');
    given(...standing.inWork)
      .when({ ...severity, by: 'per-2' })
      .rejects('not-holder');
    given(...standing.closed)
      .when(severity)
      .rejects('closed');
  });

  it('may be a lead’s while it still waits in the order', () => {
    given(...standing.new)
      .when({ ...severity, by: 'per-9', lead })
      .then({
        type: 'SeverityChanged',
        data: { by: 'per-9', at, from: 'high', to: 'critical', reason: 'payment host', lead },
      });
  });
});

describe('observables', () => {
  it('are on an incident once', () => {
    given(...standing.inWork)
      .when({ ...add, observable: known })
      .rejects('observable-present');
    given(...standing.inWork)
      .when({ ...remove, observable: ip('203.0.113.9') })
      .rejects('observable-absent');
    const removed: IncidentEvent = { type: 'ObservableRemoved', data: { by, at, observable: known } };
    given(...standing.inWork, removed)
      .when({ ...add, observable: known })
      .then({ type: 'ObservableAdded', data: { by, at, observable: known } });
  });

  it('that somebody took off may be added by hand, also when alerts named it again since', () => {
    const removed: IncidentEvent = { type: 'ObservableRemoved', data: { by, at, observable: known } };
    const joined: IncidentEvent = {
      type: 'AlertsJoined',
      data: { total: 9, firstAt: at, lastAt: at, at, severity: 'high', observables: [known], observablesLeftOut: 0 },
    };
    given(...standing.inWork, removed, joined)
      .when({ ...remove, observable: known })
      .rejects('observable-absent');
    given(...standing.inWork, removed, joined)
      .when({ ...add, observable: known })
      .then({ type: 'ObservableAdded', data: { by, at, observable: known } });
  });

  it('of the same text and another kind are two', () => {
    const host = { kind: 'host' as const, value: known.value };
    given(...standing.inWork)
      .when({ ...add, observable: host })
      .then({ type: 'ObservableAdded', data: { by, at, observable: host } });
  });
});

describe('a note', () => {
  const note = {
    kind: 'Note' as const,
    by: 'per-7',
    note: 'n-1',
    text: 'Seen before.',
    mentions: ['per-1', 'per-1'],
    at,
  };
  const added: IncidentEvent = {
    type: 'NoteAdded',
    data: { by: 'per-7', note: 'n-1', text: 'Seen before.', mentions: ['per-1'], at },
  };

  it('is anybody’s at any time, also after closing, and mentions each person once', () => {
    for (const history of Object.values(standing))
      given(...history)
        .when(note)
        .then(added);
  });
});

describe('reopening', () => {
  it('is for closed incidents and counts the cycles', () => {
    const reopen = { kind: 'Reopen' as const, by, reason: 'it came back', at: min(20) };
    const reopened = (cycle: number): IncidentEvent => ({
      type: 'IncidentReopened',
      data: { by, reason: 'it came back', cycle, at: min(20) },
    });
    given(...standing.closed)
      .when(reopen)
      .then(reopened(1));
    given(...standing.closed, reopened(1), gift(per1, 'req-2'), started(min(22)), closed(min(23)))
      .when(reopen)
      .then(reopened(2));
    given(...standing.answered)
      .when(reopen)
      .rejects('not-closed');
  });

  it('may be the platform’s own', () => {
    given(...standing.closed)
      .when({ kind: 'Reopen', reason: 'within 72 hours', at: min(20) })
      .then({ type: 'IncidentReopened', data: { reason: 'within 72 hours', cycle: 1, at: min(20) } });
  });

  it('leaves waiting behind', () => {
    const history = [registered(), gift(), started(), waiting(), ended(), closed()];
    given(...history)
      .when({ kind: 'Reopen', reason: 'again', at: min(20) })
      .then({ type: 'IncidentReopened', data: { reason: 'again', cycle: 1, at: min(20) } });
  });
});
