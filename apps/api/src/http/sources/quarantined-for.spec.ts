import type { QuarantinedFor } from '@watchfloor/api-contract';
import type { BodyRejection, ItemRejection } from '@watchfloor/intake';
import { expectTypeOf, it } from 'vitest';

it('Whatever intake refuses an alert or a post for is told to the console, which has words for it', () => {
  expectTypeOf<QuarantinedFor>().toEqualTypeOf<(ItemRejection | BodyRejection)['code']>();
});
