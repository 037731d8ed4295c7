import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import codes from '@eventstore/db-client/generated/code_pb.js';
import rpcStatus from '@eventstore/db-client/generated/status_pb.js';
import type { handleBidiStreamingCall } from '@grpc/grpc-js';
import type { Message } from 'google-protobuf';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import { unacceptable } from './append-call.ts';
import { spend } from './faults.ts';
import type { Expected, Written } from './log.ts';
import { proposedIn, streamNameIn } from './messages.ts';
import type { Running } from './running.ts';
import type { ProposedEvent } from './stored-event.ts';

interface Gathering {
  readonly options: BatchAppendReq.Options;
  readonly events: ProposedEvent[];
}

const expectedIn = (options: BatchAppendReq.Options): Expected => {
  if (options.hasNoStream()) return 'none';
  if (options.hasStreamExists()) return 'exists';
  return options.hasStreamPosition() ? Number(options.getStreamPosition()) : 'any';
};

const failure = (code: codes.Code, name: string, details: Message): BatchAppendResp => {
  const packed = new any.Any();
  packed.pack(details.serializeBinary(), `event_store.client.${name}`);
  return new streams.BatchAppendResp().setError(
    new rpcStatus.Status().setCode(code).setMessage(name).setDetails(packed),
  );
};

const replyTo = (done: Written, expected: Expected): BatchAppendResp => {
  switch (done.outcome) {
    case 'written': {
      const at = new shared.AllStreamPosition()
        .setCommitPosition(String(done.position))
        .setPreparePosition(String(done.position));
      return new streams.BatchAppendResp().setSuccess(
        new streams.BatchAppendResp.Success().setCurrentRevision(String(done.revision)).setPosition(at),
      );
    }
    case 'deleted':
      return failure(codes.Code.FAILED_PRECONDITION, 'StreamDeleted', new shared.StreamDeleted());
    case 'conflict': {
      const wrong = new shared.WrongExpectedVersion();
      if (done.actual < 0) wrong.setCurrentNoStream(new empty.Empty());
      else wrong.setCurrentStreamRevision(String(done.actual));
      if (typeof expected === 'number') wrong.setExpectedStreamPosition(String(expected));
      else if (expected === 'none') wrong.setExpectedNoStream(new empty.Empty());
      else wrong.setExpectedAny(new empty.Empty());
      return failure(codes.Code.FAILED_PRECONDITION, 'WrongExpectedVersion', wrong);
    }
  }
};

/** Many appends over one long call, told apart by their correlation ids. */
export const batchAppendCall =
  (running: Running): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
  (call) => {
    const gathering = new Map<string, Gathering>();
    const append = async (stream: string, expected: Expected, events: readonly ProposedEvent[]): Promise<Written> => {
      const done = running.log.append(stream, expected, events);
      await running.settled(done);
      return done;
    };
    const write = async (request: BatchAppendReq, { options, events }: Gathering): Promise<void> => {
      await running.hold();
      if (spend(running.faults, 'breakBeforeWriting')) {
        running.breakConnections();
        return;
      }
      const expected = expectedIn(options);
      const reply = unacceptable(events)
        ? failure(
            codes.Code.INVALID_ARGUMENT,
            'MaximumAppendSizeExceeded',
            new shared.MaximumAppendSizeExceeded().setMaxappendsize(1024 * 1024),
          )
        : replyTo(await append(streamNameIn(options.getStreamIdentifier()), expected, events), expected);
      if (spend(running.faults, 'loseReplies')) {
        running.breakConnections();
        return;
      }
      if (spend(running.faults, 'withholdReplies')) return;
      reply.setCorrelationId(request.getCorrelationId()).setStreamIdentifier(options.getStreamIdentifier());
      call.write(reply);
      if (running.faults.duplicate) call.write(reply);
    };
    call.on('data', (request: BatchAppendReq) => {
      const id = request.getCorrelationId()?.getString() ?? '';
      const options = request.getOptions();
      const one = gathering.get(id) ?? (options && { options, events: [] });
      if (!one) return;
      one.events.push(...request.getProposedMessagesList().map(proposedIn));
      gathering.set(id, one);
      if (!request.getIsFinal()) return;
      gathering.delete(id);
      void write(request, one);
    });
    call.on('end', () => call.end());
    call.on('error', () => undefined);
  };
