import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import { status, type handleUnaryCall, type ServiceError } from '@grpc/grpc-js';
import type { Expected, Written } from './log.ts';
import { refusal, streamDeleted, streamNameIn } from './messages.ts';
import type { Running } from './running.ts';

const expectedIn = (options: DeleteReq.Options | TombstoneReq.Options | undefined): Expected => {
  if (options?.hasNoStream()) return 'none';
  if (options?.hasStreamExists()) return 'exists';
  return options?.hasRevision() ? Number(options.getRevision()) : 'any';
};

const refusalOf = (done: Written, stream: string, expected: Expected): ServiceError | undefined => {
  switch (done.outcome) {
    case 'written':
      return undefined;
    case 'deleted':
      return streamDeleted(stream);
    case 'conflict': {
      const wanted = typeof expected === 'number' ? String(expected) : '-2';
      const text = `Delete failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${wanted}, Actual version: ${done.actual}`;
      return refusal(status.FAILED_PRECONDITION, text, 'wrong-expected-version', {
        'stream-name': stream,
        'expected-version': wanted,
        'actual-version': String(done.actual),
      });
    }
  }
};

const removing = async (running: Running, request: DeleteReq | TombstoneReq, forGood: boolean) => {
  await running.hold();
  const options = request.getOptions();
  const stream = streamNameIn(options?.getStreamIdentifier());
  const expected = expectedIn(options);
  const done = running.log.remove(stream, expected, forGood);
  await running.settled(done);
  const position = String(done.outcome === 'written' ? done.position : 0);
  return { refused: refusalOf(done, stream, expected), position };
};

export const deleteCall =
  (running: Running): handleUnaryCall<DeleteReq, DeleteResp> =>
  (call, answer) => {
    void removing(running, call.request, false).then(({ refused, position }) => {
      if (refused) {
        answer(refused);
        return;
      }
      const at = new streams.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position);
      answer(null, new streams.DeleteResp().setPosition(at));
    });
  };

export const tombstoneCall =
  (running: Running): handleUnaryCall<TombstoneReq, TombstoneResp> =>
  (call, answer) => {
    void removing(running, call.request, true).then(({ refused, position }) => {
      if (refused) {
        answer(refused);
        return;
      }
      const at = new streams.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position);
      answer(null, new streams.TombstoneResp().setPosition(at));
    });
  };
