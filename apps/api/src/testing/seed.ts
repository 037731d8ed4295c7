import { EMPTY_STREAM, type CommandContext, type EventStore, type Position } from '@watchfloor/event-store-port';
import {
  defaultScoringPolicy,
  defaultSlaPolicy,
  type Alert,
  type Clearance,
  type EventsOf,
  type IncidentRegistered,
  type Role,
  type WatchfloorEvent,
} from '@watchfloor/events';
import { randomUUID } from 'node:crypto';
import { csrfOf, newToken, tokenHash } from '../platform/tokens.ts';

/** Somebody signed in: what a browser would send. */
export interface Seated {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly cookie: string;
  readonly csrf: string;
}

export interface SeededSource {
  readonly id: string;
  readonly key: string;
}

interface IncidentOptions {
  readonly restricted?: boolean;
  /** What happened to it afterwards. */
  readonly then?: readonly EventsOf<'incident'>[];
}

let count = 0;
export const context = (actor: string, at: number, customer?: string): CommandContext => {
  const commandId = `seed-${(count += 1)}`;
  const base = { commandId, correlationId: commandId, causationId: commandId, actor, at };
  return customer === undefined ? base : { ...base, customer };
};

/** Writes the given past of a platform, event by event, as if it had happened. Every stream must be new. */
export class Seed {
  position: Position | null = null;
  readonly #store: EventStore;
  readonly #now: () => number;

  constructor(store: EventStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  async put(stream: string, ...events: WatchfloorEvent[]): Promise<void> {
    const appended = await this.#store.append(stream, EMPTY_STREAM, events, context('system:seed', this.#now()));
    if (!appended.ok) throw new Error(`${stream} exists already`);
    this.position = appended.position;
  }

  organisation(): Promise<void> {
    const at = this.#now();
    return this.put(
      'organisation-main',
      { type: 'OrganisationFounded', data: { name: 'Example SOC', at } },
      { type: 'ScoringPolicyReleased', data: { version: 1, policy: defaultScoringPolicy, at, by: 'system' } },
      { type: 'SlaPolicyReleased', data: { version: 1, policy: defaultSlaPolicy, at, by: 'system' } },
    );
  }

  /** With one asset, called as the customer is: cus-own has as-own. */
  customer(customer: string, name: string): Promise<void> {
    const at = this.#now();
    const asset = { asset: `as-${customer.slice('cus-'.length)}`, name: 'Payment hosts', criticality: 90, note: '' };
    return this.put(
      `customer-${customer}`,
      { type: 'CustomerRegistered', data: { customer, name, weight: 50, at } },
      { type: 'AssetRecorded', data: { ...asset, hosts: ['PAY-WS-07'], ranges: [], at } },
    );
  }

  /** A source of the generic format, with one key. */
  async source(id: string, customer: string): Promise<SeededSource> {
    const at = this.#now();
    const key = `wf_${newToken()}`;
    await this.put(
      `source-${id}`,
      { type: 'SourceConnected', data: { source: id, customer, name: id, format: 'generic', mapping, at } },
      { type: 'ApiKeyIssued', data: { key: `key-${id}`, hash: tokenHash(key), prefix: key.slice(0, 8), at } },
    );
    return { id, key };
  }

  /** Somebody with an open session and, when given, a password's hash. */
  async person(
    name: string,
    role: Role,
    clearance: Clearance,
    hash?: string,
    specialities: readonly string[] = [],
  ): Promise<Seated> {
    const at = this.#now();
    const id = `per-${name.toLowerCase().replaceAll(/\W+/g, '-')}`;
    const [session, token] = [`ses-${randomUUID()}`, newToken()];
    const account = { name, roles: [role], clearance, specialities: [...specialities], onCall: false, at };
    const email = `${id}@soc.example.com`;
    await this.put(
      `person-${id}`,
      { type: 'PersonRegistered', data: { person: id, email, ...account } },
      ...(hash === undefined ? [] : [{ type: 'PasswordSet' as const, data: { person: id, hash, at } }]),
    );
    await this.put(`session-${session}`, {
      type: 'SessionOpened',
      data: { person: id, tokenHash: tokenHash(token), at, until: at + 3_600_000 },
    });
    return { id, name, role, cookie: `wf_session=${session}.${token}`, csrf: csrfOf(token) };
  }

  incident(id: string, customer: string, { restricted = false, then = [] }: IncidentOptions = {}): Promise<void> {
    const at = this.#now();
    const registered: IncidentRegistered = {
      type: 'IncidentRegistered',
      data: {
        origin: 'alerts',
        customer,
        scenario: 'login-new-country',
        title: `Login from a new country, ${id}`,
        severity: 'high',
        entity: { kind: 'host', value: id },
        registeredAt: at,
        at,
        observables: [{ kind: 'ip', value: '203.0.113.7' }],
        alerts: 1,
        reason: 'first of its scenario on this entity',
        slaPolicy: 1,
        restricted,
      },
    };
    return this.put(`incident-${id}`, registered, ...then);
  }
}

/** How the seeded sources read what `posted` makes. */
const mapping = {
  id: '{id}',
  time: { field: 'time', format: 'iso' },
  title: '{title}',
  scenario: '{rule}',
  severity: { from: '{severity}', map: { high: 'high', low: 'low' }, otherwise: 'medium' },
  entity: [{ kind: 'host', from: '{host}' }],
  observables: [{ kind: 'ip', from: '{ip}' }],
};

export type Posted = Partial<Record<'id' | 'time' | 'title' | 'rule' | 'severity' | 'host' | 'ip', unknown>>;

/** An alert as a detector of a seeded source would post it. */
export const posted = (over: Posted = {}): Posted => ({
  id: `a-${(count += 1)}`,
  time: new Date(Date.now() - 1000).toISOString(),
  title: 'Login from a new country',
  rule: 'login-new-country',
  severity: 'high' satisfies Alert['severity'],
  host: 'PAY-WS-07',
  ip: '203.0.113.7',
  ...over,
});
