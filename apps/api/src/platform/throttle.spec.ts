import { describe, expect, it } from 'vitest';
import { Throttle } from './throttle.ts';

const minute = 60_000;
const throttle = (most?: number) => new Throttle({ free: 3, memoryMs: 15 * minute, longestMs: 5 * minute }, most);

describe('Guessing a password', () => {
  it('is free a few times, then waits twice as long after each try', () => {
    const slow = throttle();
    expect([slow.begin('ivo', 0), slow.begin('ivo', 0), slow.begin('ivo', 0)]).toEqual([0, 0, 0]);
    expect(slow.begin('ivo', 0)).toBe(1000);
    expect(slow.begin('ivo', 1000)).toBe(0);
    expect(slow.begin('ivo', 1000)).toBe(2000);
  });

  it('never waits longer than the longest wait', () => {
    const slow = throttle();
    let now = 0;
    const waits = Array.from({ length: 20 }, () => {
      const wait = slow.begin('ivo', now);
      now += wait;
      if (wait > 0) slow.begin('ivo', now);
      return wait;
    });
    expect(Math.max(...waits)).toBe(5 * minute);
  });

  it('slows nobody else down', () => {
    const slow = throttle();
    for (let n = 0; n < 5; n++) slow.begin('ivo', 0);
    expect(slow.begin('mara', 0)).toBe(0);
  });

  it('is forgiven by the right password and forgotten after a while', () => {
    const slow = throttle();
    for (let n = 0; n < 3; n++) slow.begin('ivo', 0);
    slow.succeeded('ivo');
    expect(slow.begin('ivo', 0)).toBe(0);
    for (let n = 0; n < 3; n++) slow.begin('ivo', 0);
    expect(slow.begin('ivo', 15 * minute)).toBe(0);
  });

  it('is not forgiven by one try that was none: what was guessed before it still counts', () => {
    const slow = throttle();
    for (let n = 0; n < 3; n++) slow.begin('198.51.100.7', 0);
    slow.takeBack('198.51.100.7');
    expect(slow.begin('198.51.100.7', 0)).toBe(0);
    expect(slow.begin('198.51.100.7', 0)).toBeGreaterThan(0);
  });

  it('fills no memory with names that nobody has: the oldest are forgotten first', () => {
    const slow = throttle(2);
    for (const name of ['first', 'second', 'third']) for (let n = 0; n < 3; n++) slow.begin(name, 0);
    expect(slow.begin('second', 0)).toBeGreaterThan(0);
    expect(slow.begin('third', 0)).toBeGreaterThan(0);
    expect(slow.begin('first', 0)).toBe(0);
  });
});
