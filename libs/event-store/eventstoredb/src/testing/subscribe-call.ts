import { randomUUID } from 'node:crypto';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { status, type ServerWritableStream, type ServiceError } from '@grpc/grpc-js';
import { eventMessage, refusal } from './messages.ts';
import { indexAt } from './index-at.ts';
import { sendTo } from './send-to.ts';
import type { ReadRequest } from './read-request.ts';
import type { Running } from './running.ts';
import type { StoredEvent } from './stored-event.ts';

/** A live subscription that leaves this many events unread is let go. */
const LIVE_BUFFER = 32;

const tooSlow = (): ServiceError =>
  refusal(
    status.ABORTED,
    'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
  );

const checkpoint = ({ position }: StoredEvent): ReadResp =>
  new streams.ReadResp().setCheckpoint(
    new streams.ReadResp.Checkpoint().setCommitPosition(String(position)).setPreparePosition(String(position)),
  );

/** After the position given, exclusively: everything there is, then `caughtUp`, then what comes. */
export const subscribeCall = async (
  running: Running,
  call: ServerWritableStream<ReadReq, ReadResp>,
  request: ReadRequest,
): Promise<void> => {
  const { all } = running.log;
  const { stream, from, checkpointEvery } = request;
  let considered = 0;
  const wanted = (event: StoredEvent): boolean =>
    (stream === undefined || event.stream === stream) && request.matches(event);
  const send = async (event: StoredEvent): Promise<void> => {
    if (wanted(event)) {
      await sendTo(call, eventMessage(event));
      if (running.faults.duplicate) await sendTo(call, eventMessage(event));
    }
    considered += 1;
    if (checkpointEvery !== undefined && considered % checkpointEvery === 0) await sendTo(call, checkpoint(event));
  };
  const started = (): number => {
    if (from === 'start') return 0;
    if (from === 'end') return all.length;
    if (stream === undefined) return indexAt(all, from + 1);
    const at = all.findIndex((event) => event.stream === stream && event.revision > BigInt(from));
    return at < 0 ? all.length : at;
  };

  const confirmed = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
  await sendTo(call, new streams.ReadResp().setConfirmation(confirmed));
  let next = started();
  for (let event = all[next]; event && !call.cancelled; event = all[next]) {
    next += 1;
    await send(event);
  }
  call.write(new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()));

  const live: StoredEvent[] = [];
  let sending = false;
  let over = false;
  const drop = (why: ServiceError): void => {
    end();
    call.emit('error', why);
  };
  const end = (): void => {
    over = true;
    stop();
    running.subscriptions.delete(drop);
  };
  const stop = running.log.onCommit((events) => {
    if (running.faults.mute) return;
    live.push(...events);
    const { slowFrom } = running.faults;
    if (slowFrom > 0 ? events.length >= slowFrom : sending && live.length > LIVE_BUFFER) {
      drop(tooSlow());
      return;
    }
    if (!sending) void flush();
  });
  const flush = async (): Promise<void> => {
    sending = true;
    for (let event = live.shift(); event && !over; event = live.shift()) await send(event);
    sending = false;
  };
  running.subscriptions.add(drop);
  call.on('cancelled', end);
};
