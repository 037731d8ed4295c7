import type { Appended, ExpectedRevision, RawEvent, StoreFault, StreamRetention } from '@watchfloor/event-store-port';

/** What a writer is asked to do: plain values, so that they cross threads. */
export type Write =
  | {
      readonly kind: 'append';
      readonly stream: string;
      readonly expected: ExpectedRevision;
      readonly events: readonly RawEvent[];
    }
  | { readonly kind: 'retain'; readonly stream: string; readonly retention: StreamRetention }
  /** Reads (and with a value sets) a setting of the writer's own connection, which no other connection can see. */
  | { readonly kind: 'pragma'; readonly name: string; readonly value?: number };

export type Written = Appended | { readonly ok: true; readonly pragma: unknown } | { readonly ok: true };

export type Outcome<Answer = Written> =
  | { readonly done: true; readonly answer: Answer }
  | {
      readonly done: false;
      /** None: the request itself was wrong, which is a bug. */ readonly fault?: StoreFault;
      readonly message: string;
    };
