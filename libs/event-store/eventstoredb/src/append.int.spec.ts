import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { credentials, status } from '@grpc/grpc-js';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { NO_STREAM, type RawEvent } from '@watchfloor/event-store-port';
import { freshStream, sampleEvent, sampleEvents } from '@watchfloor/event-store-port/testing';
import { noFaults, type Faults } from './testing/faults.ts';
import { serverWithLog } from './testing/fixture.ts';
import { identifierOf } from './testing/messages.ts';

describe('an append to a server that misbehaves', () => {
  let world: Awaited<ReturnType<typeof serverWithLog>>;
  beforeAll(async () => {
    world = await serverWithLog();
  });
  beforeEach(() => Object.assign(world.server.faults, noFaults()));
  afterAll(() => world.close());

  const idsIn = async (stream: string) => (await world.log.readStream(stream)).map(({ id }) => id);

  it.each<keyof Faults>(['loseReplies', 'withholdReplies', 'breakBeforeWriting', 'notLeader'])(
    'is written once and acknowledged in spite of %s',
    async (fault) => {
      const stream = freshStream();
      const events = sampleEvents(3);
      Object.assign(world.server.faults, { [fault]: 1 });
      expect(await world.log.append(stream, NO_STREAM, events)).toMatchObject({ ok: true, revision: 2 });
      expect(await idsIn(stream)).toEqual(events.map(({ id }) => id));
    },
  );

  it('tells the one who comes second that it was repeated, though the first is not to be seen yet', async () => {
    const stream = freshStream();
    const events = sampleEvents(2);
    world.server.faults.commitLagMs = 50;
    const answers = await Promise.all([0, 1].map(() => world.log.append(stream, NO_STREAM, events)));
    expect(answers.map((answer) => answer.ok && answer.revision)).toEqual([1, 1]);
    expect(answers.filter((answer) => answer.ok && answer.repeated)).toHaveLength(1);
  });

  it('loses against another content under the same ids: nobody believes to have written what another wrote', async () => {
    const stream = freshStream();
    const event = sampleEvent('the first holder');
    await world.log.append(stream, NO_STREAM, [event]);
    const again = await world.log.append(stream, NO_STREAM, [{ ...event, data: '{"note":"a paused holder"}' }]);
    expect(again).toMatchObject({ ok: true, repeated: true });
    expect((await world.log.readLast(stream))?.data).toBe(event.data);
  });

  it('ends with an unknown outcome on a frozen server, and is there at most once when that thaws', async () => {
    const stream = freshStream();
    const events = sampleEvents(2);
    world.server.freeze();
    const frozen = world.impatient.append(stream, NO_STREAM, events);
    await expect(frozen).rejects.toMatchObject({ fault: 'unknown-outcome' });
    world.server.thaw();
    expect(await world.log.append(stream, NO_STREAM, events)).toMatchObject({ ok: true, revision: 1 });
    expect(await idsIn(stream)).toEqual(events.map(({ id }) => id));
  });

  it('is surely not written when nobody could be reached, and goes through as soon as somebody can', async () => {
    const away = await serverWithLog();
    const stream = freshStream();
    await away.server.stop();
    await expect(away.impatient.append(stream, NO_STREAM, [sampleEvent()])).rejects.toMatchObject({
      fault: 'unreachable',
    });
    await away.server.start();
    expect(await away.log.append(stream, NO_STREAM, [sampleEvent()])).toMatchObject({ ok: true });
    expect(await away.log.readStream(stream)).toHaveLength(1);
    await away.close();
  });

  it('that was given up half-way leaves nothing in the stream', async () => {
    const stream = freshStream();
    const client = new StreamsClient(`127.0.0.1:${world.server.port}`, credentials.createInsecure());
    const given = Promise.withResolvers<unknown>();
    const call = client.append(given.resolve);
    const options = new streams.AppendReq.Options().setStreamIdentifier(identifierOf(stream));
    call.write(new streams.AppendReq().setOptions(options.setNoStream(new shared.Empty())));
    const [first, second] = sampleEvents(2) as [RawEvent, RawEvent];
    const proposed = new streams.AppendReq.ProposedMessage().setId(new shared.UUID().setString(first.id));
    await new Promise((resolve) => call.write(new streams.AppendReq().setProposedMessage(proposed), resolve));
    await world.log.head();
    call.cancel();
    expect(await given.promise).toMatchObject({ code: status.CANCELLED });
    expect(await world.log.append(stream, NO_STREAM, [first, second])).toMatchObject({ ok: true, revision: 1 });
    client.close();
  });

  it('conflicts with a stream that an operator ended by a tombstone, which reads as empty', async () => {
    const stream = freshStream();
    await world.log.append(stream, NO_STREAM, [sampleEvent()]);
    world.server.log.tombstone(stream);
    expect(await world.log.append(stream, 0, [sampleEvent()])).toEqual({ ok: false, actual: NO_STREAM });
    expect(await world.log.readStream(stream)).toEqual([]);
    expect(await world.log.readLast(stream)).toBeUndefined();
  });

  it('stands once and in order in its stream after any sequence of faults', { timeout: 60_000 }, async () => {
    const fault = fc.constantFrom<keyof Faults | 'none'>('none', 'loseReplies', 'breakBeforeWriting', 'notLeader');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ fault, count: fc.integer({ min: 1, max: 3 }) }), { maxLength: 6 }),
        async (steps) => {
          const stream = freshStream();
          const written: string[] = [];
          for (const { fault: next, count } of steps) {
            if (next !== 'none') Object.assign(world.server.faults, { [next]: 1 });
            const events = sampleEvents(count);
            const answer = await world.log.append(stream, written.length - 1, events);
            written.push(...events.map(({ id }) => id));
            expect(answer).toMatchObject({ ok: true, revision: written.length - 1 });
          }
          expect(await idsIn(stream)).toEqual(written);
        },
      ),
      { numRuns: 15 },
    );
  });
});
