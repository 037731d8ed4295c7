import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { organisationDecider, type OrganisationCommand, type OrganisationEvent } from '@watchfloor/domain-organisation';
import type { CommandContext, EventStore, Position } from '@watchfloor/event-store-port';
import { defaultScoringPolicy, defaultSlaPolicy } from '@watchfloor/events';
import { fold } from '@watchfloor/kernel';
import { ProblemError } from '../http/problem.ts';
import { DispatchOrganisation } from '../write/organisation.ts';
import { DispatchPerson } from '../write/person.ts';
import type { Config } from './config.ts';
import { hashPassword } from './passwords.ts';
import { newToken, sameHash, tokenHash } from './tokens.ts';
import { CONFIG, NOW, STORE } from './wiring.ts';

const ORGANISATION = 'organisation-main';

export interface Founding {
  readonly token: string;
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** An empty store has no accounts and no default password: whoever can read the server's output founds it, once. */
@Injectable()
export class FirstRun {
  constructor(
    private readonly bus: CommandBus,
    @Inject(STORE) private readonly store: EventStore,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  /** A new one-time token while nobody has founded the organisation; undefined afterwards. It is never kept or logged. */
  async newSetupToken(): Promise<string | undefined> {
    const token = newToken();
    const at = this.now();
    const until = at + this.config.setupLinkMs;
    const command = { kind: 'IssueSetupLink', tokenHash: tokenHash(token), until, at } as const;
    const issued = await this.#decide(command, this.#context(`setup-link/${tokenHash(token)}`, 'start'));
    return issued.ok ? token : undefined;
  }

  /** Founds the organisation, releases the default policies and registers the administrator. Throws `link-invalid`. */
  async found(
    form: Founding,
    correlationId: string,
  ): Promise<{ readonly person: string; readonly position: Position | null }> {
    const link = tokenHash(form.token);
    await this.#refuseUnlessOpen(link);
    const at = this.now();
    const person = `per-${link.slice(0, 32)}`;
    const context = (part: string) => this.#context(`setup/${link}/${part}`, correlationId, person);
    await this.#register(person, form, context);
    await this.#decide(
      { kind: 'ReleaseScoringPolicy', policy: defaultScoringPolicy, by: person, at },
      context('scoring'),
    );
    await this.#decide({ kind: 'ReleaseSlaPolicy', policy: defaultSlaPolicy, by: person, at }, context('sla'));
    // Last, because it ends the link: whatever failed before can be done again with it.
    const founded = await this.#decide({ kind: 'Found', name: form.organisation, link, at }, context('found'));
    if (!founded.ok || founded.repeated) throw new ProblemError('link-invalid');
    return { person, position: founded.position };
  }

  async #refuseUnlessOpen(link: string): Promise<void> {
    const { events } = await this.store.load<OrganisationEvent>(ORGANISATION);
    const { founded, setupLink } = fold(organisationDecider, events);
    const open = !founded && setupLink !== null && sameHash(setupLink.tokenHash, link) && this.now() <= setupLink.until;
    if (!open) throw new ProblemError('link-invalid');
  }

  async #register(person: string, form: Founding, context: (part: string) => CommandContext): Promise<void> {
    const at = this.now();
    const stream = `person-${person}`;
    const { name, email } = form;
    const account = { roles: ['administrator' as const], clearance: 'all' as const, specialities: [], onCall: false };
    const command = { kind: 'Register', person, name, email, ...account, at } as const;
    await this.bus.execute(new DispatchPerson(stream, command, context('register')));
    const hash = await hashPassword(form.password);
    await this.bus.execute(new DispatchPerson(stream, { kind: 'SetPassword', hash, at }, context('password')));
  }

  #decide(command: OrganisationCommand, context: CommandContext) {
    return this.bus.execute(new DispatchOrganisation(ORGANISATION, command, context));
  }

  #context(commandId: string, correlationId: string, actor = 'system:first-run'): CommandContext {
    return { commandId, correlationId, causationId: commandId, actor, at: this.now() };
  }
}
