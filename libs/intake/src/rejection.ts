import { reject, type Rejection, type Result } from '@watchfloor/kernel';

/** Why an item of a post is not taken. It goes to the quarantine under this code; `detail` tells an administrator where to look. */
export type ItemCode =
  | 'item-malformed'
  | 'item-not-utf8'
  | 'item-too-large'
  | 'item-too-deep'
  | 'item-duplicate-key'
  | 'item-forbidden-key'
  | 'item-control-character'
  | 'item-lone-surrogate'
  | 'item-not-an-object'
  | 'not-an-alert'
  | 'field-missing'
  | 'field-invalid'
  | 'time-unreadable'
  | 'time-in-future'
  | 'time-before-2000';

/** Why a whole post is refused: nothing in it can be told apart as an item. */
export type BodyCode = 'body-empty' | 'body-not-utf8' | 'body-malformed' | 'body-truncated' | 'body-too-many-items';

export type ItemRejection = Rejection<ItemCode>;
export type BodyRejection = Rejection<BodyCode>;

export const refuse = (code: ItemCode, detail: string): Result<never, ItemRejection> => reject(code, detail);
