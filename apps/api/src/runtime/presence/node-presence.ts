import type { Named } from '@watchfloor/api-contract';
import type { MutablePresence } from '../ports/presence.ts';
import type { Reader } from '../ports/reader.ts';

interface Seat {
  readonly person: Reader;
  readonly incidents: Set<string>;
}

/** Whom other nodes see. */
export interface Elsewhere {
  has(person: string): boolean;
  leads(): readonly Named[];
}

const distinct = (people: Iterable<Named>): readonly Named[] => [
  ...new Map([...people].map(({ id, name }) => [id, { id, name }])).values(),
];

export const isLead = ({ roles }: Pick<Reader, 'roles'>): boolean => roles.includes('shift lead');

/** Who is connected to this node and looks at what, by socket; a person with two tabs counts once. */
export class NodePresence implements MutablePresence {
  readonly #seats = new Map<string, Seat>();
  /** When somebody last asked for something, or closed their last socket (ms). */
  readonly #seenAt = new Map<string, number>();
  readonly #now: () => number;
  readonly #elsewhere: Elsewhere;

  constructor(now: () => number, elsewhere: Elsewhere) {
    this.#now = now;
    this.#elsewhere = elsewhere;
  }

  arrive(socket: string, person: Reader): void {
    const incidents = this.#seats.get(socket)?.incidents ?? new Set<string>();
    this.#seats.set(socket, { person, incidents });
  }

  leave(socket: string): readonly string[] {
    const seat = this.#seats.get(socket);
    this.#seats.delete(socket);
    if (seat === undefined) return [];
    this.seen(seat.person.id);
    return [...seat.incidents];
  }

  seen(person: string): void {
    this.#seenAt.set(person, this.#now());
  }

  look(socket: string, incident: string): boolean {
    const before = this.viewers(incident).length;
    this.#seats.get(socket)?.incidents.add(incident);
    return this.viewers(incident).length !== before;
  }

  lookAway(socket: string, incident: string): void {
    this.#seats.get(socket)?.incidents.delete(incident);
  }

  connected(person: string): boolean {
    return this.#seats.values().some((seat) => seat.person.id === person) || this.#elsewhere.has(person);
  }

  viewers(incident: string): readonly Named[] {
    return distinct(
      this.#seats
        .values()
        .filter((seat) => seat.incidents.has(incident))
        .map((seat) => seat.person),
    );
  }

  leads(): readonly Named[] {
    const here = [...this.#seats.values().map((seat) => seat.person)].filter(isLead);
    return distinct([...here, ...this.#elsewhere.leads()]);
  }

  /** Who is connected to this node, or showed themselves to it since `at` (ms). */
  seenSince(at: number): ReadonlySet<string> {
    const people = new Set(this.#seats.values().map((seat) => seat.person.id));
    for (const [person, seenAt] of this.#seenAt) if (seenAt >= at) people.add(person);
    return people;
  }
}
