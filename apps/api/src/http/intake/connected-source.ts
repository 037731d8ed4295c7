import type { Adapter } from '@watchfloor/intake';

/** A source that may send: whose it is, and how what it sends is read. */
export interface ConnectedSource {
  readonly source: string;
  /** What people call it; its address may be spelt with either. */
  readonly name: string;
  readonly customer: string;
  readonly adapter: Adapter;
}

/** Who an API key speaks for, by the key's hash; undefined when nobody. */
export type SourceOfKey = (keyHash: string) => ConnectedSource | undefined;
