import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { status, type handleServerStreamingCall, type ServerWritableStream } from '@grpc/grpc-js';
import { eventMessage, identifierOf, refusal, streamDeleted } from './messages.ts';
import { readRequestIn, type ReadRequest } from './read-request.ts';
import type { Running } from './running.ts';
import { indexAt } from './index-at.ts';
import { sendTo } from './send-to.ts';
import type { StoredEvent } from './stored-event.ts';
import { subscribeCall } from './subscribe-call.ts';

/** Forwards a position or revision is inclusive; backwards a position is exclusive and a revision is not. */
const bounds = (events: readonly StoredEvent[], { stream, from, backwards }: ReadRequest): number => {
  if (from === 'start') return 0;
  if (from === 'end') return backwards ? events.length - 1 : events.length;
  if (stream === undefined) return indexAt(events, from) - (backwards ? 1 : 0);
  const ahead = events.findIndex(({ revision }) => revision >= BigInt(from));
  if (!backwards) return ahead < 0 ? events.length : ahead;
  return events.findLastIndex(({ revision }) => revision <= BigInt(from));
};

/** No event begins there, though there are later ones: nobody can have read that position. */
const strayed = (all: readonly StoredEvent[], position: number): boolean => {
  const found = all[indexAt(all, position)];
  return found !== undefined && found.position !== position;
};

const page = async (
  running: Running,
  call: ServerWritableStream<ReadReq, ReadResp>,
  request: ReadRequest,
): Promise<void> => {
  const visible = request.stream === undefined ? running.log.all : running.log.visible(request.stream);
  if (visible === 'deleted') {
    call.emit('error', streamDeleted(request.stream ?? ''));
    return;
  }
  if (visible === 'missing') {
    const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(request.stream ?? ''));
    call.write(new streams.ReadResp().setStreamNotFound(missing));
    call.end();
    return;
  }
  const { stream, from } = request;
  if (stream === undefined && typeof from === 'number' && strayed(visible, from)) {
    call.emit('error', refusal(status.UNKNOWN, 'Unexpected ReadAllResult: Error'));
    return;
  }
  const step = request.backwards ? -1 : 1;
  let left = request.count ?? 0;
  for (let at = bounds(visible, request); left > 0 && at >= 0 && at < visible.length && !call.cancelled; at += step) {
    const event = visible[at];
    if (!event || !request.matches(event)) continue;
    left -= 1;
    await sendTo(call, eventMessage(event));
    if (running.faults.duplicate) await sendTo(call, eventMessage(event));
  }
  call.end();
};

export const readCall =
  (running: Running): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) => {
    const handle = async (): Promise<void> => {
      const request = readRequestIn(call.request);
      await running.hold();
      if (request.count === undefined) await subscribeCall(running, call, request);
      else await page(running, call, request);
    };
    handle().catch((error: unknown) => {
      call.emit('error', error instanceof Error ? error : new Error(String(error)));
    });
  };
