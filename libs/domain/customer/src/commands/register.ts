import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Customer, Decision } from '../state.ts';

/** What an administrator fills in about a customer. */
export const form = { name: z.string().trim().min(1).max(200), weight: z.int().min(0).max(100) };

export const Register = z.object({ kind: z.literal('Register'), customer: id, ...form, at: instant });
export type Register = z.output<typeof Register>;

export const register = ({ kind: _kind, ...data }: Register, customer: Customer | null): Decision =>
  customer ? reject('already-registered') : accept([{ type: 'CustomerRegistered', data }]);
