import type { Alert } from '@watchfloor/events';
import type { Result } from '@watchfloor/kernel';
import type { ItemRejection } from './rejection.ts';

/** What the post knows about an item: receipt in ms since 1970, its text as it came, and an id for detectors that send none. */
export interface IntakeContext {
  readonly receivedAt: number;
  readonly raw: string;
  /** Batch and index, so that an item without its own id is still told apart and a repeated batch is recognised. */
  readonly fallbackId: string;
}

/** One detector format into the normal form. Never throws: whatever came in, the answer is an alert or a code. */
export type Adapter = (item: unknown, context: IntakeContext) => Result<Alert, ItemRejection>;
