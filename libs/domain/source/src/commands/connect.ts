import { id, instant, sourceFormat } from '@watchfloor/events';
import { accept, present, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Source } from '../state.ts';

/** A detector of one customer may send; a generic one needs its mapping. */
export const Connect = z.object({
  kind: z.literal('Connect'),
  source: id,
  customer: id,
  name: z.string().trim().min(1).max(200),
  format: sourceFormat,
  mapping: z.record(z.string(), z.json()).optional(),
  at: instant,
});
export type Connect = z.output<typeof Connect>;

export const connect = ({ kind: _kind, ...data }: Connect, source: Source | null): Decision => {
  if (source) return reject('already-connected');
  if (data.format === 'generic' && data.mapping === undefined) return reject('mapping-required');
  return accept([{ type: 'SourceConnected', data: present(data) }]);
};
