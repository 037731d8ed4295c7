import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { LoopTurns } from './loop-turns.ts';

const WHOLE_TURN_MS = 9;

describe('Those who share a turn of the loop', () => {
  it('go on at once while there is time in this turn of the loop', async () => {
    const turns = new LoopTurns(() => 0);
    let others = false;
    void nextTurn().then(() => (others = true));
    for (let work = 0; work < 100; work += 1) await turns.pass();
    expect(others).toBe(false);
  });

  it('let everybody else have a turn when their time is used up, and then go on', async () => {
    let now = 0;
    const turns = new LoopTurns(() => now);
    let others = false;
    void nextTurn().then(() => (others = true));
    expect(turns.isOver()).toBe(false);
    now += WHOLE_TURN_MS;
    expect(turns.isOver()).toBe(true);
    await turns.pass();
    expect([others, turns.isOver()]).toEqual([true, false]);
  });

  it('use no more of a turn together than one alone, and go on in the order in which they came', async () => {
    let now = 0;
    const turns = new LoopTurns(() => now);
    const worked: string[] = [];
    const job = async (name: string) => {
      for (let work = 0; work < 3; work += 1) {
        if (turns.isOver()) await turns.pass();
        worked.push(name);
        now += WHOLE_TURN_MS;
      }
    };
    const jobs = Promise.all([job('a'), job('b'), job('c')]);
    const seen: number[] = [];
    while (worked.length < 9) {
      seen.push(worked.length);
      await nextTurn();
    }
    await jobs;
    // The first did not have to wait, and was the first to wait.
    expect(worked.join('')).toBe('aabcabcbc');
    expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('all go on in the next turn when together they have time enough in it', async () => {
    let now = 0;
    const turns = new LoopTurns(() => now);
    expect(turns.isOver()).toBe(false);
    now += WHOLE_TURN_MS;
    const worked: number[] = [];
    const jobs = Array.from({ length: 50 }, async (_, job) => {
      await turns.pass();
      now += WHOLE_TURN_MS / 100;
      worked.push(job);
    });
    await nextTurn();
    expect(worked).toEqual(jobs.keys().toArray());
    await Promise.all(jobs);
  });
});
