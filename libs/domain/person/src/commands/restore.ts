import { instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import { authority } from '../authority.ts';
import type { Decision, Person } from '../state.ts';

export const Restore = z.object({ kind: z.literal('Restore'), ...authority, at: instant });
export type Restore = z.output<typeof Restore>;

export const restore = ({ at }: Restore, person: Person): Decision =>
  person.suspended ? accept([{ type: 'PersonRestored', data: { at } }]) : reject('not-suspended');
