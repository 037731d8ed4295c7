import { id, instant } from '@watchfloor/events';
import { accept, reject } from '@watchfloor/kernel';
import { z } from 'zod';
import type { Decision, Source } from '../state.ts';

/** A key for this source; only its hash and the prefix people recognise it by are kept. */
export const IssueKey = z.object({
  kind: z.literal('IssueKey'),
  key: id,
  hash: z.string().min(1).max(200),
  prefix: z.string().min(1).max(20),
  at: instant,
});
export type IssueKey = z.output<typeof IssueKey>;

export const issueKey = ({ kind: _kind, ...data }: IssueKey, { keys, revoked }: Source): Decision =>
  keys.includes(data.key) || revoked.includes(data.key)
    ? reject('key-exists')
    : accept([{ type: 'ApiKeyIssued', data }]);
