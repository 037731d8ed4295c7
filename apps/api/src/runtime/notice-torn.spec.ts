import { describe, expect, it } from 'vitest';
import { noticeTorn } from './notice-torn.ts';

const sqlite = (errcode: number) => Object.assign(new Error('of SQLite'), { errcode });

describe('Read models that cannot be read any more', () => {
  it('make the node unready, and it says so once', () => {
    const reasons: string[] = [];
    const notice = noticeTorn((reason) => void reasons.push(reason));
    for (const cause of [sqlite(11), sqlite(11), sqlite(26)]) notice(cause);
    expect(reasons).toEqual([expect.stringContaining('a restart builds them again')]);
  });

  it('are told from what passes by itself', () => {
    const reasons: string[] = [];
    const notice = noticeTorn((reason) => void reasons.push(reason));
    for (const cause of [sqlite(5), sqlite(13), new Error('a bug'), 'text']) notice(cause);
    expect(reasons).toEqual([]);
  });
});
