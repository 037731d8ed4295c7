import { describe, expect, it } from 'vitest';
import { closeAll, closedAfter } from './close-all.ts';

const fails = (why: string) => () => Promise.reject(new Error(why));

describe('Closing a node', () => {
  it('takes every step in order, and says what failed first', async () => {
    const taken: string[] = [];
    const takes = (name: string) => () => {
      taken.push(name);
      return Promise.resolve();
    };
    const closing = closeAll([takes('app'), fails('runtime hangs'), takes('leave'), fails('store'), takes('lock')]);
    await expect(closing).rejects.toThrow('runtime hangs');
    expect(taken).toEqual(['app', 'leave', 'lock']);
  });

  it('after a start that failed still tells why, whatever else goes wrong', async () => {
    const why = new Error('port in use');
    await expect(closedAfter(why, () => Promise.resolve())).rejects.toBe(why);
    await expect(closedAfter(why, fails('runtime hangs'))).rejects.toMatchObject({
      message: 'port in use (and not all was closed: runtime hangs)',
      cause: why,
    });
  });
});
