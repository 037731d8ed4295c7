import { Controller, Inject, Req } from '@nestjs/common';
import { routes, type PersonView } from '@watchfloor/api-contract';
import type { CommandContext, EventStore } from '@watchfloor/event-store-port';
import { hasDesk, tiersOf } from '@watchfloor/policy';
import { allPeople, draftsOf, personByEmail, personById, type Person } from '@watchfloor/read-models';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.ts';
import { newToken, tokenHash } from '../../platform/tokens.ts';
import { CONFIG, NOW, RUNTIME, STORE } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { reserveAddress } from '../../write/reserve-address.ts';
import { DispatchPerson } from '../../write/person.ts';
import { Ask, type Asked } from '../routes/asked.ts';
import { By, type Asking } from '../access/asking.ts';
import { keepDraft } from '../incident/keep-draft.ts';
import { baseUrl, oneTimeLink } from '../session/link.ts';
import { newId } from '../commands/new-id.ts';
import { ProblemError } from '../problems/problem.ts';
import { Serves } from '../routes/serves.ts';
import { Streams } from '../commands/streams.ts';

const { administration } = routes;
const streamOf = (person: string) => `person-${person}`;

const authorityOf = ({ person }: Asking) => ({ by: person.id, cleared: person.clearance });

const viewOf = (person: Person, now: number): PersonView => ({
  id: person.id,
  name: person.name,
  email: person.email ?? '',
  roles: [...person.roles],
  clearance: person.clearance === 'all' ? 'all' : [...person.clearance],
  specialities: [...person.specialities],
  onCall: person.onCall,
  suspended: person.suspended,
  invited: person.invitationHash !== null && (person.invitationUntil ?? 0) > now,
  hasPassword: person.passwordHash !== null,
});

/** Accounts: who they are, what they may do, and the links with which they set a password. */
@Controller()
export class PeopleController {
  constructor(
    private readonly streams: Streams,
    @Inject(STORE) private readonly store: EventStore,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  @Serves(administration.people)
  people() {
    return { people: allPeople(this.runtime.views.db).map((person) => viewOf(person, this.now())) };
  }

  @Serves(administration.names)
  names() {
    const people = allPeople(this.runtime.views.db).filter(({ suspended }) => !suspended);
    const named = people.map((person) => {
      const { id, name, roles } = person;
      return { id, name, roles: [...roles], hasDesk: hasDesk(person), tiers: [...tiersOf(person)] };
    });
    return { people: named };
  }

  @Serves(administration.invite)
  async invite(@Ask() { body }: Asked<typeof administration.invite>, @By() by: Asking, @Req() request: FastifyRequest) {
    const context = by.context();
    const id = await reserveAddress(this.store, body.email, newId('per', context), context);
    // Who was registered before addresses were reserved stands in the read model only.
    const known = personByEmail(this.runtime.views.db, body.email);
    if (known && known.id !== id) throw ProblemError.rejected(409, 'already-registered', 'The address has an account.');
    const command = { kind: 'Register', person: id, ...body, cleared: by.person.clearance, at: context.at } as const;
    await this.streams.decide(new DispatchPerson(streamOf(id), command, context));
    return { id, ...(await this.#invite(id, by, request)) };
  }

  @Serves(administration.reinvite)
  reinvite(@Ask() { params }: Asked<typeof administration.reinvite>, @By() by: Asking, @Req() request: FastifyRequest) {
    this.#known(params.id);
    return this.#invite(params.id, by, request);
  }

  @Serves(administration.changePerson)
  changePerson(@Ask() { params, body }: Asked<typeof administration.changePerson>, @By() by: Asking) {
    this.#known(params.id);
    const context = by.context();
    const command = { kind: 'Change', ...body, ...authorityOf(by), at: context.at } as const;
    return this.streams.settle(new DispatchPerson(streamOf(params.id), command, context, by.ifMatch));
  }

  @Serves(administration.suspend)
  async suspend(@Ask() { params, body }: Asked<typeof administration.suspend>, @By() by: Asking) {
    this.#known(params.id);
    const context = by.context();
    const drafts = draftsOf(this.runtime.views.db, params.id);
    const command = { kind: 'Suspend', ...authorityOf(by), reason: body.reason, at: context.at } as const;
    const accepted = await this.streams.settle(new DispatchPerson(streamOf(params.id), command, context, by.ifMatch));
    await this.#forgetDrafts(params.id, drafts, context);
    return accepted;
  }

  @Serves(administration.restore)
  restore(@Ask() { params }: Asked<typeof administration.restore>, @By() by: Asking) {
    this.#known(params.id);
    const context = by.context();
    const command = { kind: 'Restore', ...authorityOf(by), at: context.at } as const;
    return this.streams.settle(new DispatchPerson(streamOf(params.id), command, context, by.ifMatch));
  }

  @Serves(administration.erase)
  async erase(@Ask() { params }: Asked<typeof administration.erase>, @By() by: Asking) {
    this.#known(params.id);
    const context = by.context();
    const drafts = draftsOf(this.runtime.views.db, params.id);
    const command = { kind: 'Erase', ...authorityOf(by), at: context.at } as const;
    const erasing = this.streams.settle(new DispatchPerson(streamOf(params.id), command, context, by.ifMatch));
    const refusal = await erasing.then(
      () => undefined,
      (error: unknown) => (error instanceof ProblemError ? error.document.code : 'failed'),
    );
    // Also when it is recorded already: a node that died in between left the key behind.
    if (refusal === undefined || refusal === 'erased') await this.store.eraseSubject(params.id);
    if (refusal === undefined) await this.#forgetDrafts(params.id, drafts, context);
    return erasing;
  }

  /** Unsent text is nobody's business once its account has ended. One that is saved at this moment is sealed, and read by nobody. */
  async #forgetDrafts(person: string, incidents: readonly string[], context: CommandContext): Promise<void> {
    for (const incident of incidents) await keepDraft(this.store, { person, incident, text: '' }, context);
  }

  /** A link is shown once: only its hash is kept, so a repeated request cannot be shown it again. */
  async #invite(id: string, by: Asking, request: FastifyRequest) {
    const token = newToken();
    const context = by.context(undefined, 'invitation');
    const until = context.at + this.config.invitationMs;
    const command = { kind: 'Invite', ...authorityOf(by), tokenHash: tokenHash(token), until, at: context.at } as const;
    const accepted = await this.streams.settleOnce(
      new DispatchPerson(streamOf(id), command, context),
      'The link was shown once. Issue a new one.',
    );
    return { ...accepted, invitation: oneTimeLink(baseUrl(this.config, request), 'invitation', token) };
  }

  #known(id: string): void {
    if (!personById(this.runtime.views.db, id)) throw new ProblemError('not-found');
  }
}
