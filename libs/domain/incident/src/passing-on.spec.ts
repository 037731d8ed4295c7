import { describe, expect, it } from 'vitest';
import { incidentCommand, type IncidentEvent } from './index.ts';
import { escalated, given, gift, lead, min, packet, per1, registered, standing, started } from './testing/history.ts';

const at = min(12);
const atL2 = [registered(), gift(), started(), escalated(), gift('per-2', 'req-2'), started(min(8), 'per-2')] as const;

describe('escalating', () => {
  const escalate = { kind: 'Escalate' as const, by: 'per-2', at, to: 'L3' as const, packet };

  it('goes on to a further tier, with its packet and the speciality it needs', () => {
    given(...atL2)
      .when({ ...escalate, speciality: 'cloud' })
      .then({ type: 'IncidentEscalated', data: { by: 'per-2', at, to: 'L3', packet, speciality: 'cloud' } });
  });

  it('stays at the same tier only for another speciality', () => {
    given(...atL2)
      .when({ ...escalate, to: 'L2' })
      .rejects('same-tier');
    given(...atL2)
      .when({ ...escalate, to: 'L2', speciality: 'mail' })
      .then({ type: 'IncidentEscalated', data: { by: 'per-2', at, to: 'L2', packet, speciality: 'mail' } });
  });

  it('needs all three parts of the packet, and goes up, not to first line', () => {
    const { success: whole } = incidentCommand.safeParse(escalate);
    const { success: empty } = incidentCommand.safeParse({ ...escalate, packet: { ...packet, ruledOut: '  ' } });
    const { success: down } = incidentCommand.safeParse({ ...escalate, to: 'L1' });
    expect([whole, empty, down]).toEqual([true, false, false]);
  });

  it('takes it out of the hand: who escalated works on it no more', () => {
    given(registered(), gift(), started(), escalated())
      .when({ kind: 'Wait', by: per1, at, question: 'Was this you?' })
      .rejects('not-holder');
  });
});

describe('handing back', () => {
  const handBack = { kind: 'HandBack' as const, by: 'per-2', at, to: 'L1' as const, reason: 'typical after all' };
  const handedBack = (over: object = {}): IncidentEvent => ({
    type: 'IncidentHandedBack',
    data: { by: 'per-2', at, to: 'L1', reason: 'typical after all', ...over },
  });

  it('goes to a tier it came from, started there or not', () => {
    given(...atL2)
      .when(handBack)
      .then(handedBack());
    given(...atL2.slice(0, 5))
      .when(handBack)
      .then(handedBack());
  });

  it('ends waiting first', () => {
    const waiting: IncidentEvent = { type: 'WaitingStarted', data: { by: 'per-2', question: '?', at: min(9) } };
    given(...atL2, waiting)
      .when(handBack)
      .then({ type: 'WaitingEnded', data: { by: 'per-2', reply: '', at } }, handedBack());
  });

  it('is refused to a tier it never was at, and once it has been handed back', () => {
    given(...atL2)
      .when({ ...handBack, to: 'L3' })
      .rejects('not-an-earlier-tier');
    given(...standing.inWork)
      .when({ ...handBack, by: per1 })
      .rejects('not-an-earlier-tier');
    given(...atL2, handedBack(), gift('per-3', 'req-3'))
      .when({ ...handBack, by: 'per-3' })
      .rejects('not-an-earlier-tier');
  });

  it('is the holder’s, or a lead’s with a reason', () => {
    given(...atL2)
      .when({ ...handBack, by: per1 })
      .rejects('not-holder');
    given(...atL2)
      .when({ ...handBack, by: 'per-9', lead })
      .then(handedBack({ by: 'per-9', lead }));
  });

  it('is over once the customer was answered or the incident closed', () => {
    const answered: IncidentEvent = {
      type: 'CustomerAnswered',
      data: { by: 'per-2', text: 'Done.', recommendations: [], at: min(9) },
    };
    given(...atL2, answered)
      .when(handBack)
      .rejects('already-answered');
    given(...standing.closed)
      .when(handBack)
      .rejects('closed');
  });
});

describe('work of somebody who may not do it any more', () => {
  const withdraw = { kind: 'Withdraw' as const, from: per1, why: 'clearance lost' as const, at };
  const returned: IncidentEvent = { type: 'IncidentReturned', data: { from: per1, why: 'clearance lost', at } };

  it('goes back into the order, begun or not, and says why', () => {
    given(...standing.given)
      .when(withdraw)
      .then(returned);
    given(...standing.inWork)
      .when(withdraw)
      .then(returned);
  });

  it('no longer waits for the customer: the next holder asks again or goes on', () => {
    given(...standing.waiting)
      .when(withdraw)
      .then({ type: 'WaitingEnded', data: { by: per1, reply: '', at } }, returned);
  });

  it('stays where it is once it was answered, closed or somebody else’s', () => {
    given(...standing.answered)
      .when(withdraw)
      .rejects('already-answered');
    given(...standing.closed)
      .when(withdraw)
      .rejects('closed');
    given(...standing.new)
      .when(withdraw)
      .rejects('not-held');
    given(...standing.inWork)
      .when({ ...withdraw, from: 'per-2' })
      .rejects('not-holder');
  });
});
