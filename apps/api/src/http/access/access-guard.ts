import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Permission, Route } from '@watchfloor/api-contract';
import type { EventStore } from '@watchfloor/event-store-port';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.ts';
import { allowedOrigin } from '../../platform/origins.ts';
import type { Sessions } from '../../platform/sessions.ts';
import { csrfOf, sameHash } from '../../platform/tokens.ts';
import { CONFIG, NOW, RUNTIME, SESSIONS, STORE } from '../../platform/wiring.ts';
import type { Runtime } from '../../runtime/ports/runtime.ts';
import { keyedOf, KnownKeys } from '../commands/known-keys.ts';
import { ProblemError } from '../problems/problem.ts';
import { readAsked } from '../routes/asked.ts';
import { SERVED } from '../routes/serves.ts';

/**
 * Every route behind Nest passes here: session, permission, for what changes something also origin and CSRF token, and what
 * is asked is checked, whether its method looks at it or not.
 */
@Injectable()
export class AccessGuard implements CanActivate {
  readonly #allowedOrigin: ReturnType<typeof allowedOrigin>;

  constructor(
    @Inject(CONFIG) config: Config,
    @Inject(SESSIONS) private readonly sessions: Sessions,
    @Inject(RUNTIME) private readonly runtime: Runtime,
    @Inject(NOW) private readonly now: () => number,
    @Inject(STORE) private readonly store: EventStore,
    private readonly keys: KnownKeys,
  ) {
    this.#allowedOrigin = allowedOrigin(config);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const route = Reflect.getMetadata(SERVED, context.getHandler()) as Route | undefined;
    if (!route) throw new ProblemError('not-found');
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.at = this.now();
    if (route.method !== 'GET') this.#refuseOtherSites(request);
    if (route.needs !== 'public') await this.#admit(route, request);
    request.asked = readAsked(route, request);
    return true;
  }

  async #admit(route: Route, request: FastifyRequest): Promise<void> {
    await this.#signIn(request);
    if (route.method !== 'GET') this.#refuseWithoutCsrf(request);
    this.#refuseWithout(route.needs, request);
    if (route.method !== 'GET') await this.#nameKey(request);
  }

  /** Browsers name the page a request comes from; programs without a browser's cookie jar name none and need a token anyway. */
  #refuseOtherSites({ headers }: FastifyRequest): void {
    const { origin, host, 'sec-fetch-site': site } = headers;
    const foreign =
      origin === undefined ? site === 'cross-site' || site === 'same-site' : !this.#allowedOrigin(origin, host);
    if (foreign) throw new ProblemError('csrf', { detail: 'The Origin of the request is not one of ours.' });
  }

  async #signIn(request: FastifyRequest): Promise<void> {
    const found = await this.sessions.identify(request.headers.cookie);
    if (!found) throw new ProblemError('not-signed-in');
    this.runtime.presence.seen(found.signedIn.person.id);
    request.signedIn = found.signedIn;
    request.sessionToken = found.token;
  }

  async #nameKey(request: FastifyRequest): Promise<void> {
    const keyed = await keyedOf(request, request.signedIn?.person.id ?? '', this.store);
    if (!keyed) return;
    request.repeats = this.keys.repeats(keyed);
    request.keyed = keyed;
  }

  #refuseWithoutCsrf({ headers, sessionToken = '' }: FastifyRequest): void {
    const sent = headers['x-csrf-token'];
    if (typeof sent !== 'string' || !sameHash(sent, csrfOf(sessionToken))) {
      throw new ProblemError('csrf', { detail: 'The header x-csrf-token is missing or of another session.' });
    }
  }

  #refuseWithout(needs: Permission, { signedIn }: FastifyRequest): void {
    if (needs !== 'self' && !signedIn?.permissions.has(needs))
      throw new ProblemError('forbidden', { permission: needs });
  }
}
