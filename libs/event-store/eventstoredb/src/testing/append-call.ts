import { setImmediate as aTurn } from 'node:timers/promises';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { status, type handleClientStreamingCall, type ServerReadableStream, type ServiceError } from '@grpc/grpc-js';
import { spend } from './faults.ts';
import type { Expected, Written } from './log.ts';
import { proposedIn, refusal, streamDeleted, streamNameIn } from './messages.ts';
import type { ProposedEvent } from './stored-event.ts';
import type { Running } from './running.ts';

const MOST_BYTES = 1024 * 1024;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const unacceptable = (events: readonly ProposedEvent[]): ServiceError | undefined => {
  const bytes = events.reduce((sum, { data }) => sum + data.length, 0);
  if (bytes > MOST_BYTES) {
    const limit = String(MOST_BYTES);
    return refusal(
      status.INVALID_ARGUMENT,
      `Maximum Append Size of ${limit} Exceeded.`,
      'maximum-append-size-exceeded',
      { 'maximum-append-size': limit },
    );
  }
  if (!events.every(({ id }) => uuid.test(id))) return refusal(status.UNKNOWN, 'Exception was thrown by handler.');
  return undefined;
};

const expectedIn = (options: AppendReq.Options | undefined): Expected => {
  if (options?.hasNoStream()) return 'none';
  if (options?.hasStreamExists()) return 'exists';
  return options?.hasRevision() ? Number(options.getRevision()) : 'any';
};

const conflict = (actual: number, expected: Expected): AppendResp => {
  const wrong = new streams.AppendResp.WrongExpectedVersion();
  if (actual < 0) wrong.setCurrentNoStream(new shared.Empty());
  else wrong.setCurrentRevision(String(actual));
  if (typeof expected === 'number') wrong.setExpectedRevision(String(expected));
  else if (expected === 'none') wrong.setExpectedNoStream(new shared.Empty());
  else if (expected === 'exists') wrong.setExpectedStreamExists(new shared.Empty());
  else wrong.setExpectedAny(new shared.Empty());
  return new streams.AppendResp().setWrongExpectedVersion(wrong);
};

const success = ({ revision, position }: Extract<Written, { outcome: 'written' }>): AppendResp => {
  const at = new streams.AppendResp.Position().setCommitPosition(String(position)).setPreparePosition(String(position));
  return new streams.AppendResp().setSuccess(
    new streams.AppendResp.Success().setCurrentRevision(String(revision)).setPosition(at),
  );
};

/** A request whose client gave up half-way ends like a whole one, and is called cancelled a turn later: nothing of it is written. */
const read = async (call: ServerReadableStream<AppendReq, AppendResp>) => {
  let options: AppendReq.Options | undefined;
  const events: ProposedEvent[] = [];
  for await (const message of call as AsyncIterable<AppendReq>) {
    options ??= message.getOptions();
    const proposed = message.getProposedMessage();
    if (proposed) events.push(proposedIn(proposed));
  }
  await aTurn();
  if (call.cancelled) throw new Error('given up by its client');
  return { stream: streamNameIn(options?.getStreamIdentifier()), expected: expectedIn(options), events };
};

/** The unary append: a stream of requests, one answer. */
export const appendCall =
  (running: Running): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, answer) => {
    const handle = async (): Promise<void> => {
      const { stream, expected, events } = await read(call);
      await running.hold();
      if (spend(running.faults, 'breakBeforeWriting')) {
        running.breakConnections();
        return;
      }
      if (spend(running.faults, 'notLeader')) {
        answer(running.notLeader());
        return;
      }
      const wrong = unacceptable(events);
      if (wrong) {
        answer(wrong);
        return;
      }
      const done = running.log.append(stream, expected, events);
      if (done.outcome === 'deleted') {
        answer(streamDeleted(stream));
        return;
      }
      if (done.outcome === 'conflict') {
        answer(null, conflict(done.actual, expected));
        return;
      }
      await running.settled(done);
      if (spend(running.faults, 'loseReplies')) {
        running.breakConnections();
        return;
      }
      if (spend(running.faults, 'withholdReplies')) return;
      answer(null, success(done));
    };
    // A request that its client gave up is nobody's any more.
    handle().catch(() => undefined);
  };
