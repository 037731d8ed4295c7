import type { Named } from '@watchfloor/api-contract';
import type { Reader } from './reader.ts';

/** Who is connected, to this node or, by its latest word, to another; and who looks at what on this one. */
export interface Presence {
  connected(person: string): boolean;
  viewers(incident: string): readonly Named[];
  /** Shift leads who are connected. */
  leads(): readonly Named[];
}

/** The side of presence that sockets and requests write. */
export interface MutablePresence extends Presence {
  arrive(socket: string, person: Reader): void;
  /** @returns the incidents this socket was looking at */
  leave(socket: string): readonly string[];
  /** @returns whether the incident's viewers changed */
  look(socket: string, incident: string): boolean;
  lookAway(socket: string, incident: string): void;
  /** A request is a sign of life as well: a program may work without a socket. */
  seen(person: string): void;
}
