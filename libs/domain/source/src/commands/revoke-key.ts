import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Source } from '../state.ts';

export const RevokeKey = z.object({ kind: z.literal('RevokeKey'), key: id, at: instant });
export type RevokeKey = z.output<typeof RevokeKey>;

export const revokeKey = ({ key, at }: RevokeKey, { keys }: Source): Decision =>
  keys.includes(key) ? accept([{ type: 'ApiKeyRevoked', data: { key, at } }]) : reject('key-unknown');
