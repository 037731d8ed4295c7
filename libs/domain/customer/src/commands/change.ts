import { instant } from '@watchfloor/events';
import { accept } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Customer, Decision } from '../state.ts';
import { form } from './register.ts';

export const Change = z.object({ kind: z.literal('Change'), ...form, at: instant });
export type Change = z.output<typeof Change>;

export const change = ({ name, weight, at }: Change, customer: Customer): Decision =>
  accept(
    name === customer.name && weight === customer.weight
      ? []
      : [{ type: 'CustomerChanged', data: { name, weight, at } }],
  );
