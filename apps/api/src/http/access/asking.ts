import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { CommandContext } from '@watchfloor/event-store-port';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { SignedIn } from '../../runtime/ports/reader.ts';
import { ProblemError } from '../problems/problem.ts';

/** Who asks, and under which command id and expected revision: what a controller needs beside the checked request. */
export interface Asking {
  readonly signedIn: SignedIn;
  readonly person: SignedIn['person'];
  readonly token: string;
  readonly ifMatch: number | undefined;
  readonly address: string;
  /** This node lately accepted this very request under its key. */
  readonly repeats: boolean;
  /** The context of a command of this request; `part` tells several commands of one request apart. */
  context(customer?: string, part?: string): CommandContext;
}

const revisionOf = (header: string | undefined): number | undefined => {
  if (header === undefined) return undefined;
  const revision = /^(?:W\/)?"?(\d{1,15})"?$/.exec(header)?.[1];
  if (revision === undefined) {
    const message = 'is the revision that was read, as in "12"';
    throw new ProblemError('bad-request', { fields: [{ path: 'headers.if-match', message }] });
  }
  return Number(revision);
};

export const readAsking = (request: FastifyRequest): Asking => {
  const { signedIn, sessionToken: token = '', headers, at = 0, keyed, repeats = false } = request;
  if (!signedIn) throw new ProblemError('not-signed-in');
  const commandId = keyed?.commandId ?? randomUUID();
  return {
    signedIn,
    person: signedIn.person,
    token,
    ifMatch: revisionOf(headers['if-match']),
    address: request.ip,
    repeats,
    context: (customer, part) => ({
      commandId: part === undefined ? commandId : `${commandId}/${part}`,
      correlationId: request.id,
      causationId: commandId,
      actor: signedIn.person.id,
      ...(keyed && { asked: keyed.asked }),
      ...(customer === undefined ? {} : { customer }),
      at,
    }),
  };
};

export const By = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readAsking(context.switchToHttp().getRequest<FastifyRequest>()),
);
