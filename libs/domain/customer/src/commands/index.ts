import { z } from 'zod';
import { Change } from './change.ts';
import { RecordAsset } from './record-asset.ts';
import { Register } from './register.ts';
import { RemoveAsset } from './remove-asset.ts';

/** Everything that can be asked of a customer's record; `kind` tells which. */
export const customerCommand = z.discriminatedUnion('kind', [Register, Change, RecordAsset, RemoveAsset]);
export type CustomerCommand = z.output<typeof customerCommand>;
