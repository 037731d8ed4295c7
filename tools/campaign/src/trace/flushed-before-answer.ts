/** What a trace of one post shows, in the order of the kernel. */
export type Traced = 'flushed before the answer' | 'answered before the flush' | 'no flush' | 'no post';

const POST = /\bread(?:v|64)?\(|\brecv(?:from|msg)\(/;
const FLUSH_DONE = /\b(?:fsync|fdatasync)\([^)]*\)\s*=\s*0|<\.\.\. (?:fsync|fdatasync) resumed>.*=\s*0/;

/**
 * Reads `strace -f` output: between the post coming in and its 202 going out there has to be a sync of a file that
 * succeeded. A sync is counted where it ended, because only then is anything on the disk.
 */
export const flushedBeforeAnswer = (trace: string): Traced => {
  const lines = trace.split('\n');
  const post = lines.findLastIndex(
    (line) => line.includes('POST /api/v1/intake/') && (POST.test(line) || line.includes('resumed>')),
  );
  if (post < 0) return 'no post';
  const after = lines.slice(post + 1);
  const flush = after.findIndex((line) => FLUSH_DONE.test(line));
  const answer = after.findIndex((line) => line.includes('HTTP/1.1 202'));
  if (answer < 0) return 'no post';
  if (flush < 0) return 'no flush';
  return flush < answer ? 'flushed before the answer' : 'answered before the flush';
};
