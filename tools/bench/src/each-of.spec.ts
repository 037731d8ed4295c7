import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { eachOf } from './each-of.ts';

describe('Work on each of many', () => {
  it('is done on every one, once, and never on more than so many at a time', async () => {
    const done: number[] = [];
    let [under, most] = [0, 0];
    await eachOf(
      Array.from({ length: 50 }, (_, n) => n),
      4,
      async (n) => {
        under += 1;
        most = Math.max(most, under);
        await turn();
        under -= 1;
        done.push(n);
      },
    );
    expect(done.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, n) => n));
    expect(most).toBe(4);
  });

  it('ends with the first failure, and with nothing to do at once', async () => {
    const failing = eachOf([1, 2, 3], 1, (n) =>
      n === 2 ? Promise.reject(new Error('the second')) : Promise.resolve(),
    );
    await expect(failing).rejects.toThrow('the second');
    await expect(eachOf([], 4, () => Promise.reject(new Error('never')))).resolves.toBeUndefined();
  });
});
