import { Command } from '@nestjs/cqrs';
import { handle, type CommandContext, type EventStore, type Handled } from '@watchfloor/event-store-port';
import type { WatchfloorEvent } from '@watchfloor/events';
import type { Decider, Rejection } from '@watchfloor/kernel';

/** A command on its way to one stream: what is asked, by whom, and the revision a person decided on (If-Match). */
export abstract class Envelope<Asked, Refusal> extends Command<Handled<Refusal>> {
  readonly stream: string;
  readonly command: Asked;
  readonly context: CommandContext;
  readonly ifMatch: number | undefined;

  constructor(stream: string, command: Asked, context: CommandContext, ifMatch?: number) {
    super();
    this.stream = stream;
    this.command = command;
    this.context = context;
    this.ifMatch = ifMatch;
  }
}

/** What every handler of an envelope does: load, decide, append. */
export const decideOn = <State, Asked, Event extends WatchfloorEvent, Refusal extends Rejection>(
  store: EventStore,
  decider: Decider<State, Asked, Event, Refusal>,
  { stream, command, context, ifMatch }: Envelope<Asked, Refusal>,
): Promise<Handled<Refusal>> => handle(store, decider, stream, command, context, ifMatch);
