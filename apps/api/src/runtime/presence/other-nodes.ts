import type { Named } from '@watchfloor/api-contract';
import type { Reader } from '../ports/reader.ts';
import { isLead, type Elsewhere } from './node-presence.ts';

interface Word {
  readonly people: ReadonlySet<string>;
  readonly heardAt: number;
}

/** Whom the other nodes named in their latest words; one that is silent for `staleMs` by our own clock is not believed any more. */
export class OtherNodes implements Elsewhere {
  readonly #words = new Map<string, Word>();
  readonly #now: () => number;
  readonly #staleMs: number;
  readonly #personOf: (id: string) => Reader | undefined;

  constructor(now: () => number, staleMs: number, personOf: (id: string) => Reader | undefined) {
    this.#now = now;
    this.#staleMs = staleMs;
    this.#personOf = personOf;
  }

  hear(node: string, people: Iterable<string>): void {
    this.#words.set(node, { people: new Set(people), heardAt: this.#now() });
  }

  has(person: string): boolean {
    return this.#believed().some(({ people }) => people.has(person));
  }

  leads(): readonly Named[] {
    return this.#believed().flatMap(({ people }) =>
      [...people].flatMap((id) => {
        const person = this.#personOf(id);
        return person !== undefined && isLead(person) ? [person] : [];
      }),
    );
  }

  #believed(): readonly Word[] {
    for (const [node, { heardAt }] of this.#words) if (this.#now() - heardAt >= this.#staleMs) this.#words.delete(node);
    return [...this.#words.values()];
  }
}
