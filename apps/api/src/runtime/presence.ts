import type { Named } from '@watchfloor/api-contract';
import type { MutablePresence, Reader } from './ports.ts';

/** Somebody without a socket on this node since `at` (ms). */
export interface Gone {
  readonly person: string;
  readonly at: number;
}

interface Seat {
  readonly person: Reader;
  readonly incidents: Set<string>;
}

const distinct = (people: Iterable<Named>): readonly Named[] => [
  ...new Map([...people].map(({ id, name }) => [id, { id, name }])).values(),
];

/** Who is connected to this node and looks at what, by socket; a person with two tabs counts once. */
export class SocketPresence implements MutablePresence {
  readonly #seats = new Map<string, Seat>();
  readonly #lastSeen = new Map<string, number>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  arrive(socket: string, person: Reader): void {
    const incidents = this.#seats.get(socket)?.incidents ?? new Set<string>();
    this.#seats.set(socket, { person, incidents });
    this.#lastSeen.delete(person.id);
  }

  leave(socket: string): readonly string[] {
    const seat = this.#seats.get(socket);
    this.#seats.delete(socket);
    if (seat === undefined) return [];
    if (!this.connected(seat.person.id)) this.#lastSeen.set(seat.person.id, this.#now());
    return [...seat.incidents];
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
    return this.#seats.values().some((seat) => seat.person.id === person);
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
    return distinct(
      this.#seats
        .values()
        .filter((seat) => seat.person.roles.includes('shift lead'))
        .map((seat) => seat.person),
    );
  }

  /** People whose last socket on this node closed at least `ms` ago; each is named once, then forgotten. */
  takeGone(ms: number): readonly Gone[] {
    const gone = [...this.#lastSeen].filter(([, at]) => this.#now() - at >= ms).map(([person, at]) => ({ person, at }));
    for (const { person } of gone) this.#lastSeen.delete(person);
    return gone;
  }
}
