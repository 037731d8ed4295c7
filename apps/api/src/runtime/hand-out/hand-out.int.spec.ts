import type { WatchfloorEvent } from '@watchfloor/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Reader } from '../ports/reader.ts';
import { alert, context, startNode, until, type TestNode } from '../testing/node.ts';

const host = (value: string) => ({ entity: { kind: 'host', value } as const });

describe('a node hands out the next incident', () => {
  let node: TestNode;
  beforeEach(async () => {
    node = await startNode();
  });
  afterEach(() => node.close());

  it('to a person who was ready before there was anything, the moment it arrives', async () => {
    const leila = await node.person('per-1');
    await node.runtime.handOut.ready(leila, context());
    await until(() => node.runtime.handOut.viewOf(leila).state === 'ready');
    await node.receive(alert());
    const desk = await until(() => {
      const view = node.runtime.handOut.viewOf(leila);
      return view.hand[0]?.state === 'given' && view;
    });
    expect(desk.hand).toMatchObject([{ title: 'Login from a new country', state: 'given' }]);
    expect(desk.rank?.place).toBe(1);
  });

  it('with what waits on the same entity, and nothing of another entity', async () => {
    const leila = await node.person('per-1');
    await node.receive(
      alert({ scenario: 'one', ...host('PAY-WS-07') }),
      alert({ scenario: 'two', ...host('PAY-WS-07') }),
      alert({ scenario: 'one', ...host('MAIL-01') }),
    );
    await until(() => node.runtime.queue.counts(leila).open === 3);
    const answer = await node.runtime.handOut.ready(leila, context());
    expect(answer).toMatchObject({ ok: true });
    const desk = await until(() => {
      const view = node.runtime.handOut.viewOf(leila);
      return view.hand.length > 0 && view.hand.every(({ state }) => state === 'given') && view;
    });
    const entities = desk.hand.map(({ id }) => node.runtime.queue.rowOf(id)?.entity.value);
    expect(new Set(entities).size).toBe(1);
  });

  it('with what opens on that entity while they work on it, and not before, nor behind the back of somebody who is gone', async () => {
    const leila = await node.person('per-1');
    const handOf = () => node.runtime.handOut.viewOf(leila).hand;
    node.runtime.presence.arrive('socket-1', leila);
    await node.receive(alert({ scenario: 'one', ...host('PAY-WS-07') }));
    await until(() => node.open() === 1);
    await node.runtime.handOut.ready(leila, context());
    const first = await until(() => handOf()[0]?.id);
    await node.receive(alert({ scenario: 'too early', ...host('PAY-WS-07') }));
    await until(() => node.open() === 2);
    await node.runtime.handOut.ready(leila, context());
    expect(handOf()).toHaveLength(1);
    await node.start(leila, first);
    await until(() => handOf().length === 2);
    await node.receive(alert({ scenario: 'two', ...host('PAY-WS-07') }), alert(host('MAIL-01')));
    await until(() => handOf().length === 3);
    const entities = handOf().map(({ id }) => node.runtime.queue.rowOf(id)?.entity.value);
    expect(new Set(entities)).toEqual(new Set(['PAY-WS-07']));
    node.runtime.presence.leave('socket-1');
    await node.receive(alert({ scenario: 'three', ...host('PAY-WS-07') }), alert(host('MAIL-02')));
    await until(() => node.open() === 6);
    const ivo = await node.person('per-2');
    await node.runtime.handOut.ready(ivo, context());
    await until(() => node.runtime.handOut.viewOf(ivo).hand.length > 0);
    expect(handOf()).toHaveLength(3);
  });

  it('and a request that is repeated after it was done keeps nothing from anybody', async () => {
    const [leila, ivo] = [await node.person('per-1'), await node.person('per-2')];
    await node.receive(alert(host('PAY-WS-07')), alert(host('MAIL-01')));
    await until(() => node.open() === 2);
    const request = context();
    await node.runtime.handOut.ready(leila, request);
    const first = await until(() => node.runtime.handOut.viewOf(leila).hand[0]?.id);
    await node.start(leila, first);
    await node.wait(leila, first);
    await until(() => node.runtime.handOut.viewOf(leila).state === 'away');
    await node.runtime.handOut.ready(leila, request);
    const asked = await node.runtime.handOut.ready(ivo, context('per-2'));
    await node.runtime.queue.waitFor((asked.ok && asked.position) || '', 10_000);
    expect(node.runtime.handOut.viewOf(ivo).hand).toHaveLength(1);
  });

  describe('and before it what came back from the customer', () => {
    let leila: Reader;
    const handOf = () => node.runtime.handOut.viewOf(leila).hand.map(({ id }) => id);
    const begin = async () => {
      await node.runtime.handOut.ready(leila, context());
      const given = await until(() => handOf()[0]);
      await node.start(leila, given);
      return given;
    };
    const park = async (incident: string) => {
      await node.wait(leila, incident);
      await until(() => !handOf().includes(incident));
    };
    beforeEach(async () => {
      leila = await node.person('per-1');
      await node.receive(alert(host('PAY-WS-07')), alert(host('MAIL-01')), alert(host('MAIL-02')));
      await until(() => node.open() === 3);
    });

    it('however fast they ask for more', async () => {
      const first = await begin();
      await park(first);
      await node.reply(leila, first);
      await node.runtime.handOut.cameBack(first);
      await node.runtime.handOut.ready(leila, context());
      expect(await until(() => handOf().length > 0 && handOf())).toEqual([first]);
      expect(node.runtime.handOut.viewOf(leila)).toMatchObject({ state: 'in hand', startBy: null, rank: null });
    });

    it('when what is in hand now is done, and nothing of that hand is told otherwise', async () => {
      const first = await begin();
      await park(first);
      await node.runtime.handOut.ready(leila, context());
      const second = await until(() => handOf()[0]);
      const offer = node.runtime.handOut.viewOf(leila);
      expect(offer.rank).not.toBeNull();
      await node.reply(leila, first);
      await node.runtime.handOut.cameBack(first);
      await until(() => node.runtime.queue.rowOf(first)?.state === 'in work');
      expect(node.runtime.handOut.viewOf(leila)).toEqual(offer);
      await node.start(leila, second);
      await node.wait(leila, second);
      expect(await until(() => handOf()[0] === first && handOf())).toEqual([first]);
    });

    it('and not when that is done too by the time its turn comes: the desk is free', async () => {
      const first = await begin();
      await park(first);
      const second = await begin();
      await node.reply(leila, first);
      await node.runtime.handOut.cameBack(first);
      await node.wait(leila, first);
      await node.wait(leila, second);
      await until(() => node.runtime.handOut.viewOf(leila).state === 'away');
      expect(await begin()).not.toBe(first);
    });

    it('also when a node died before it lay on the desk', async () => {
      const first = await begin();
      await park(first);
      await node.reply(leila, first);
      expect(await until(() => handOf()[0])).toBe(first);
    });
  });

  it('and claims what a node that died had only recorded', async () => {
    const leila = await node.person('per-1');
    const view = () => node.runtime.handOut.viewOf(leila);
    await node.receive(alert({ scenario: 'one', ...host('PAY-WS-07') }));
    await until(() => node.open() === 1);
    await node.runtime.handOut.ready(leila, context());
    await until(() => view().hand.length === 1);
    await node.receive(alert({ scenario: 'two', ...host('PAY-WS-07') }));
    await until(() => node.open() === 2);
    const late = node.runtime.queue.snapshot(leila).rows.find(({ state }) => state === 'new');
    const { request } = view();
    if (!late || request === null) throw new Error('one waits and one is in hand');
    const at = Date.now();
    const recorded: WatchfloorEvent = {
      type: 'IncidentChosen',
      data: {
        request,
        incident: late.id,
        companions: [],
        at,
        startBy: at + 60_000,
        because: 'on the entity in hand',
        rank: { place: 1, open: 1, score: 10, lane: 'by score', scoringPolicy: 0 },
        ahead: [],
      },
    };
    const { store } = node.opened;
    await store.append('desk-per-1', await store.headOf('desk-per-1'), [recorded], context());
    await until(() => view().hand.length === 2);
    expect(view().hand.map(({ state }) => state)).toEqual(['given', 'given']);
  });

  it('at every third time the earliest deadline of the lane, at the others the highest score', async () => {
    const longAgo = Date.now() - 25 * 60_000;
    const late = alert({ severity: 'low', ...host('MAIL-01'), at: longAgo });
    await node.put('intake-late', {
      type: 'AlertsReceived',
      data: { source: 'src-1', customer: 'cus-1', receivedAt: longAgo, alerts: [late] },
    });
    await node.receive(...[1, 2, 3].map((n) => alert({ severity: 'critical', ...host(`PAY-WS-0${n}`) })));
    await until(() => node.open() === 4);
    const given: (string | undefined)[] = [];
    for (const id of ['per-1', 'per-2', 'per-3']) {
      const person = await node.person(id);
      await node.runtime.handOut.ready(person, context(id));
      const first = await until(() => node.runtime.handOut.viewOf(person).hand[0]?.id);
      given.push(node.runtime.queue.rowOf(first)?.severity);
    }
    expect(given).toEqual(['critical', 'critical', 'low']);
  });

  it('once, however many ask at the same time and however often', async () => {
    const people = await Promise.all(Array.from({ length: 8 }, (_, i) => node.person(`per-${i}`)));
    await node.receive(...Array.from({ length: 6 }, (_, i) => alert(host(`host-${i}`))));
    await until(() => node.open() === 6);
    const requests = people.flatMap((person) => [
      node.runtime.handOut.ready(person, context(person.id)),
      node.runtime.handOut.ready(person, context(person.id)),
    ]);
    await Promise.all(requests);
    const hands = await until(() => {
      const all = people.map((person) => node.runtime.handOut.viewOf(person).hand.map(({ id }) => id));
      return all.flat().length === 6 && all;
    });
    expect(new Set(hands.flat()).size).toBe(6);
    expect(Math.max(...hands.map((hand) => hand.length))).toBe(1);
  });

  it('and says who holds what stood before it', async () => {
    const [leila, ivo] = [await node.person('per-1'), await node.person('per-2')];
    await node.receive(alert(host('host-1')), alert(host('host-2')));
    await until(() => node.open() === 2);
    await node.runtime.handOut.ready(ivo, context('per-2'));
    const his = await until(() => node.runtime.handOut.viewOf(ivo).hand[0]?.id);
    await until(() => node.runtime.queue.rowOf(his)?.holder);
    await node.runtime.handOut.ready(leila, context());
    const { ahead } = await until(() => {
      const view = node.runtime.handOut.viewOf(leila);
      return view.hand[0] && view;
    });
    expect(ahead).toMatchObject([{ id: his, why: 'held', holder: { id: 'per-2' } }]);
  });

  it('and shows what is left of a hand whose first was taken out of it', async () => {
    const [leila, ivo] = [await node.person('per-1'), await node.person('per-2')];
    const on = host('PAY-WS-07');
    await node.receive(alert({ scenario: 'one', ...on }), alert({ scenario: 'two', ...on }));
    await until(() => node.open() === 2);
    await node.runtime.handOut.ready(leila, context());
    const [first, second] = await until(() => {
      const { hand } = node.runtime.handOut.viewOf(leila);
      return hand.length === 2 && hand.map(({ id }) => id);
    });
    await node.runtime.handOut.assign(
      leila,
      { incident: first ?? '', to: ivo.id, reason: 'he asked for it' },
      context('per-1'),
    );
    const left = await until(() => {
      const view = node.runtime.handOut.viewOf(leila);
      return view.hand.length === 1 && view;
    });
    expect(left).toMatchObject({ state: 'given', hand: [{ id: second }], startBy: null, rank: null, ahead: [] });
  });

  it('and tells companions from what a lead added to the hand, which stays when the others are declined', async () => {
    const [leila, ivo] = [await node.person('per-1'), await node.person('per-2')];
    const on = host('PAY-WS-07');
    const handOf = (person: typeof leila) => node.runtime.handOut.viewOf(person).hand;
    await node.receive(alert({ scenario: 'one', ...on }), alert({ scenario: 'two', ...on }));
    await until(() => node.open() === 2);
    await node.runtime.handOut.ready(leila, context());
    await until(() => handOf(leila).length === 2);
    await node.receive(alert(host('MAIL-01')));
    await until(() => node.open() === 3);
    await node.runtime.handOut.ready(ivo, context());
    const added = await until(() => handOf(ivo)[0]?.id);
    await node.runtime.handOut.assign(ivo, { incident: added, to: leila.id, reason: 'she knows it' }, context('per-2'));
    await until(() => handOf(leila).length === 3);
    expect(handOf(leila).map(({ id, sameEntity }) => [id === added, sameEntity])).toEqual([
      [false, true],
      [false, true],
      [true, false],
    ]);
    const first = handOf(leila)[0]?.id ?? '';
    await node.runtime.handOut.decline(leila, { incident: first, reason: 'I know this host privately' }, context());
    const left = await until(() => handOf(leila).length === 1 && node.runtime.handOut.viewOf(leila));
    expect(left).toMatchObject({ state: 'given', hand: [{ id: added }], because: 'she knows it' });
    expect(node.runtime.queue.rowOf(added)).toMatchObject({ state: 'given', holder: { id: leila.id } });
  });

  it('nothing more to whom is called away with a decline, however much waits', async () => {
    const leila = await node.person('per-1');
    await node.receive(alert(host('host-1')), alert(host('host-2')));
    await until(() => node.open() === 2);
    await node.runtime.handOut.ready(leila, context());
    const incident = await until(() => node.runtime.handOut.viewOf(leila).hand[0]?.id);
    const leaving = { incident, reason: 'I am called away', leave: true };
    expect((await node.runtime.handOut.decline(leila, leaving, context())).ok).toBe(true);
    const desk = await until(() => {
      const view = node.runtime.handOut.viewOf(leila);
      return view.declinesToday === 1 && view;
    });
    expect(desk).toMatchObject({ state: 'away', hand: [] });
  });

  it('and after a decline the next one, never the declined one again', async () => {
    const leila = await node.person('per-1');
    await node.receive(alert(host('host-1')), alert(host('host-2')));
    await until(() => node.open() === 2);
    await node.runtime.handOut.ready(leila, context());
    const first = await until(() => node.runtime.handOut.viewOf(leila).hand[0]?.id);
    const declined = await node.runtime.handOut.decline(
      leila,
      { incident: first, reason: 'I know this host privately' },
      context(),
    );
    expect(declined.ok).toBe(true);
    const second = await until(() => {
      const view = node.runtime.handOut.viewOf(leila);
      return view.hand[0] && view.hand[0].id !== first && view;
    });
    expect(second.declinesToday).toBe(1);
    expect(node.runtime.queue.rowOf(first)?.state).toBe('new');
  });

  it('and after a hand with companions was declined the next entity, and then whatever arrives', async () => {
    const leila = await node.person('per-1');
    const handOf = () => node.runtime.handOut.viewOf(leila).hand;
    const isGiven = () => handOf().length > 0 && handOf().every(({ state }) => state === 'given') && handOf();
    const urgent = { severity: 'critical' as const };
    const calm = alert({ ...host('MAIL-01'), severity: 'low' });
    await node.receive(alert({ scenario: 'one', ...urgent }), alert({ scenario: 'two', ...urgent }), calm);
    await until(() => node.open() === 3);
    await node.runtime.handOut.ready(leila, context());
    const hand = await until(() => handOf().length === 2 && isGiven());
    const declined = new Set(hand.map(({ id }) => id));
    await node.runtime.handOut.decline(leila, { incident: hand[0]?.id ?? '', reason: 'I know this host' }, context());
    const [next] = await until(() => handOf().every(({ id }) => !declined.has(id)) && isGiven());
    await node.runtime.handOut.decline(leila, { incident: next?.id ?? '', reason: 'I know this host' }, context());
    await until(() => node.runtime.handOut.viewOf(leila).state === 'ready');
    await node.receive(alert(host('VPN-01')));
    const [last] = await until(isGiven);
    await node.start(leila, last?.id ?? '');
  });

  it('and what one person declined goes to the next who is free, however long the first one waits for another', async () => {
    const [leila, ivo] = [await node.person('per-1'), await node.person('per-2')];
    await node.receive(alert());
    await until(() => node.open() === 1);
    await node.runtime.handOut.ready(leila, context());
    const only = await until(() => node.runtime.handOut.viewOf(leila).hand[0]?.id);
    await node.runtime.handOut.decline(leila, { incident: only, reason: 'I know this host privately' }, context());
    await until(() => node.runtime.queue.rowOf(only)?.state === 'new');
    await node.runtime.handOut.ready(ivo, context());
    await until(() => node.runtime.handOut.viewOf(ivo).hand[0]?.id === only);
  });

  it('and either begins or declines it, whatever two tabs ask for at the same moment', async () => {
    const leila = await node.person('per-1');
    const hosts = ['PAY-WS-07', 'MAIL-01', 'MAIL-02', 'VPN-01'];
    await node.receive(...hosts.map((name) => alert(host(name))));
    await until(() => node.open() === hosts.length);
    for (const _ of hosts.slice(1)) {
      await node.runtime.handOut.ready(leila, context());
      const given = await until(() => node.runtime.handOut.viewOf(leila).hand[0]?.id);
      const [started, declined] = await Promise.allSettled([
        node.start(leila, given),
        node.runtime.handOut.decline(leila, { incident: given, reason: 'I know this person', leave: true }, context()),
      ]);
      const isDeclined = declined.status === 'fulfilled' && declined.value.ok;
      expect(started.status === 'fulfilled').toBe(!isDeclined);
      await until(() => node.runtime.queue.rowOf(given)?.state === (isDeclined ? 'new' : 'in work'));
      if (!isDeclined) await node.wait(leila, given);
      await until(() => node.runtime.handOut.viewOf(leila).state === 'away');
    }
  });

  it('and is free when all that was left in hand was declined', async () => {
    const leila = await node.person('per-1');
    await node.receive(alert({ scenario: 'one' }), alert({ scenario: 'two' }));
    await until(() => node.open() === 2);
    await node.runtime.handOut.ready(leila, context());
    const hand = await until(() => {
      const view = node.runtime.handOut.viewOf(leila);
      return view.hand.length === 2 && view.hand.every(({ state }) => state === 'given') && view.hand;
    });
    const [first, companion] = hand.map(({ id }) => id);
    await node.start(leila, first ?? '');
    await node.wait(leila, first ?? '');
    await node.runtime.handOut.decline(leila, { incident: companion ?? '', reason: 'I know this person' }, context());
    await until(() => node.runtime.handOut.viewOf(leila).state === 'away');
  });

  it('and nothing more once it was started: begun work cannot be declined', async () => {
    const leila = await node.person('per-1');
    await node.receive(alert(host('host-1')), alert(host('host-2')));
    await until(() => node.open() === 2);
    await node.runtime.handOut.ready(leila, context());
    const id = await until(() => node.runtime.handOut.viewOf(leila).hand[0]?.id);
    await node.start(leila, id);
    const declined = await node.runtime.handOut.decline(leila, { incident: id, reason: 'too late' }, context());
    expect(declined).toMatchObject({ ok: false, rejection: { code: 'already-started' } });
    expect(node.runtime.handOut.viewOf(leila).hand.map((held) => held.id)).toEqual([id]);
  });

  it('and shows nothing of it any more to whom the clearance was taken', async () => {
    const leila = await node.person('per-1');
    await node.receive(alert(host('host-1')));
    await until(() => node.open() === 1);
    await node.runtime.handOut.ready(leila, context());
    await until(() => node.runtime.handOut.viewOf(leila).hand[0]?.id);
    expect(node.runtime.handOut.viewOf({ ...leila, clearance: ['cus-2'] }).hand).toEqual([]);
  });

  it('the same one still, after the node was restarted', async () => {
    const leila = await node.person('per-1');
    await node.receive(alert());
    await until(() => node.open() === 1);
    await node.runtime.handOut.ready(leila, context());
    const before = await until(() => node.runtime.handOut.viewOf(leila).hand[0]?.id);
    node = await node.restart();
    expect(node.runtime.handOut.viewOf(leila).hand[0]?.id).toBe(before);
    await node.runtime.handOut.ready(leila, context());
    expect(node.runtime.handOut.viewOf(leila).hand).toHaveLength(1);
  });
});

describe('what was given and not started in time', () => {
  it('goes back into the order, and the desk is away', async () => {
    const node = await startNode(undefined, { startWithinMs: 500 });
    try {
      const leila = await node.person('per-1');
      await node.receive(alert());
      await until(() => node.open() === 1);
      await node.runtime.handOut.ready(leila, context());
      const given = await until(() => node.runtime.handOut.viewOf(leila).hand[0]?.id);
      await until(() => node.runtime.queue.rowOf(given)?.state === 'new');
      await until(() => node.runtime.handOut.viewOf(leila).state === 'away');
    } finally {
      await node.close();
    }
  });
});
