import { expect, it } from 'vitest';
import { flushedBeforeAnswer } from './flushed-before-answer.ts';

const post = '101 10:00:00.000001 read(24, "POST /api/v1/intake/src-1 HTTP/1.1\\r\\nhost"..., 65536) = 400';
const flush = '102 10:00:00.000002 fdatasync(19) = 0';
const begun = '102 10:00:00.000002 fdatasync(19 <unfinished ...>';
const ended = '102 10:00:00.000003 <... fdatasync resumed>) = 0';
const answer = '101 10:00:00.000004 write(24, "HTTP/1.1 202 Accepted\\r\\nconten"..., 300) = 300';
const earlier = '102 09:59:59.000000 fdatasync(19) = 0';

it('A post whose sync ended before its answer is durable', () => {
  expect(flushedBeforeAnswer([earlier, post, flush, answer].join('\n'))).toBe('flushed before the answer');
  expect(flushedBeforeAnswer([post, begun, ended, answer].join('\n'))).toBe('flushed before the answer');
});

it('An answer while the sync is still under way is a promise nobody keeps', () => {
  expect(flushedBeforeAnswer([post, begun, answer, ended].join('\n'))).toBe('answered before the flush');
});

it('A sync that failed, or belongs to something earlier, is none', () => {
  const failed = flush.replace('= 0', '= -1 EIO (Input/output error)');
  expect(flushedBeforeAnswer([earlier, post, failed, answer].join('\n'))).toBe('no flush');
});

it('A trace without the post proves nothing', () => {
  expect(flushedBeforeAnswer([earlier, flush].join('\n'))).toBe('no post');
});
