import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import type { Accepted } from '@watchfloor/api-contract';
import type { EventStore, Handled } from '@watchfloor/event-store-port';
import type { Rejection } from '@watchfloor/kernel';
import { RUNTIME, STORE } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import type { Envelope } from '../../write/envelope.ts';
import { acceptedOf } from './accepted.ts';
import { changedSince } from './changed-since.ts';
import { ProblemError } from '../problems/problem.ts';
import { settled } from './reach.ts';
import type { AnyRejectionCode } from '../problems/statuses.ts';

/** The controllers' way to the streams: a command goes in, and comes out as HTTP answers it. */
@Injectable()
export class Streams {
  constructor(
    private readonly bus: CommandBus,
    @Inject(STORE) private readonly store: EventStore,
    @Inject(RUNTIME) private readonly runtime: Runtime,
  ) {}

  /** Throws the problem of a rejection or of a conflict. */
  async decide<Refusal extends Rejection<AnyRejectionCode>>(envelope: Envelope<unknown, Refusal>): Promise<Accepted> {
    return (await this.#send(envelope)).accepted;
  }

  /** The same, and this node's read models know it when the answer comes. */
  async settle<Refusal extends Rejection<AnyRejectionCode>>(envelope: Envelope<unknown, Refusal>): Promise<Accepted> {
    const { accepted } = await this.#send(envelope);
    await settled(this.runtime, accepted.position);
    return accepted;
  }

  /** For what answers a secret that is kept nowhere: sent again it is a conflict, because nobody can answer it again. */
  async settleOnce<Refusal extends Rejection<AnyRejectionCode>>(
    envelope: Envelope<unknown, Refusal>,
    whatToDo: string,
  ): Promise<Accepted> {
    const { accepted, repeated } = await this.#send(envelope);
    if (repeated) throw new ProblemError('conflict', { detail: whatToDo });
    await settled(this.runtime, accepted.position);
    return accepted;
  }

  async #send<Refusal extends Rejection<AnyRejectionCode>>(envelope: Envelope<unknown, Refusal>) {
    const handled: Handled<Refusal> = await this.bus.execute(envelope);
    const accepted = await acceptedOf(handled, () => changedSince(this.store, this.runtime.directory, envelope));
    return { accepted, repeated: handled.ok && handled.repeated };
  }
}
