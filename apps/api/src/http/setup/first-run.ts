import { Inject, Injectable } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { organisationDecider, type OrganisationCommand, type OrganisationEvent } from '@watchfloor/domain-organisation';
import type { CommandContext, EventStore, Position } from '@watchfloor/event-store-port';
import { fold } from '@watchfloor/kernel';
import { Streams } from '../commands/streams.ts';
import { ProblemError } from '../problems/problem.ts';
import { DispatchOrganisation } from '../../write/organisation.ts';
import { reserveAddress } from '../../write/reserve-address.ts';
import { DispatchPerson } from '../../write/person.ts';
import type { Config } from '../../platform/config.ts';
import { hashPassword } from '../../platform/passwords.ts';
import { newToken, sameHash, tokenHash } from '../../platform/tokens.ts';
import { CONFIG, NOW, STORE } from '../../platform/wiring.ts';

const ORGANISATION = 'organisation-main';

export interface Founding {
  readonly token: string;
  readonly organisation: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** `here`: the token to print now, kept nowhere. `elsewhere`: another node printed one at `at`, good until `until` (ms). */
export type SetupLink =
  | { readonly printed: 'here'; readonly token: string }
  | { readonly printed: 'elsewhere'; readonly node: string; readonly at: number; readonly until: number };

/** An empty store has no accounts and no default password: whoever can read the server's output founds it, once. */
@Injectable()
export class FirstRun {
  constructor(
    private readonly bus: CommandBus,
    private readonly streams: Streams,
    @Inject(STORE) private readonly store: EventStore,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(NOW) private readonly now: () => number,
  ) {}

  /** The one-time link of a store that nobody has founded, as `node` may print it; undefined afterwards. */
  async setupLink(node: string): Promise<SetupLink | undefined> {
    const token = newToken();
    const at = this.now();
    const until = at + this.config.setupLinkMs;
    const command = { kind: 'IssueSetupLink', tokenHash: tokenHash(token), until, node, at } as const;
    const issued = await this.#decide(command, this.#context(`setup-link/${tokenHash(token)}`, 'start'));
    if (issued.ok) return { printed: 'here', token };
    const { founded, setupLink } = await this.#organisation();
    return founded || setupLink === null ? undefined : { printed: 'elsewhere', ...setupLink };
  }

  /** Ends the link, founds the organisation and makes its administrator. Throws `link-invalid`. */
  async found(
    form: Founding,
    correlationId: string,
  ): Promise<{ readonly person: string; readonly position: Position | null }> {
    const link = tokenHash(form.token);
    await this.#refuseUnlessOpen(link);
    const person = `per-${link.slice(0, 32)}`;
    const { organisation, name, email } = form;
    const administrator = { person, name, email, hash: await hashPassword(form.password) };
    const founding = { kind: 'Found', name: organisation, link, administrator, at: this.now() } as const;
    const founded = await this.#decide(founding, this.#context(`setup/${link}`, correlationId, person));
    if (!founded.ok || founded.repeated) throw new ProblemError('link-invalid');
    return { person, position: await this.registerAdministrator(correlationId) };
  }

  /**
   * Makes the account of whoever used the link. Carried out again at every start, because the node that founded may have
   * died before; a repetition changes nothing. Answers the account's position, null when there was nothing to do; throws
   * the problem of a refusal.
   */
  async registerAdministrator(correlationId = 'start'): Promise<Position | null> {
    const { administrator } = await this.#organisation();
    if (administrator === null) return null;
    const { person, name, email, hash, at } = administrator;
    const stream = `person-${person}`;
    if ((await this.store.headOf(stream)).revision > 0) return null;
    const context = (part: string) => this.#context(`setup/${person}/${part}`, correlationId, person);
    const account = { roles: ['administrator' as const], clearance: 'all' as const, specialities: [], onCall: false };
    const register = { kind: 'Register', person, name, email, ...account, cleared: account.clearance, at } as const;
    const holder = await reserveAddress(this.store, email, person, context('address'));
    if (holder !== person) throw ProblemError.rejected(409, 'already-registered', 'The address has an account.');
    await this.streams.decide(new DispatchPerson(stream, register, context('register')));
    const password = { kind: 'SetPassword', hash, at } as const;
    const set = await this.streams.decide(new DispatchPerson(stream, password, context('password')));
    return set.position;
  }

  async #refuseUnlessOpen(link: string): Promise<void> {
    const { founded, setupLink } = await this.#organisation();
    const open = !founded && setupLink !== null && sameHash(setupLink.tokenHash, link) && this.now() <= setupLink.until;
    if (open) return;
    // Whoever used this link may have been answered by a fault: the account is there when they sign in instead.
    if (founded) await this.registerAdministrator();
    throw new ProblemError('link-invalid');
  }

  async #organisation() {
    const { events } = await this.store.load<OrganisationEvent>(ORGANISATION);
    return fold(organisationDecider, events);
  }

  #decide(command: OrganisationCommand, context: CommandContext) {
    return this.bus.execute(new DispatchOrganisation(ORGANISATION, command, context));
  }

  #context(commandId: string, correlationId: string, actor = 'system:first-run'): CommandContext {
    return { commandId, correlationId, causationId: commandId, actor, at: this.now() };
  }
}
