import { describe, expect, it } from 'vitest';
import { SlowBodies } from './slow-bodies.ts';

const watching = () => {
  let now = 0;
  let givenUp = 0;
  const body = { complete: false, destroyed: false, socket: { bytesRead: 10 } };
  const bodies = new SlowBodies(10, () => now);
  bodies.watch(body, () => (givenUp += 1));
  const pass = (ms: number) => {
    now += ms;
    bodies.look();
    return givenUp;
  };
  return { body, pass };
};

describe('A body that comes in', () => {
  it('is given up when nothing of it came for too long, and again if that was of no use', () => {
    const { pass } = watching();
    expect([pass(9), pass(1), pass(9), pass(1)]).toEqual([0, 1, 1, 2]);
  });

  it('may take its time while some of it comes', () => {
    const { body, pass } = watching();
    for (let piece = 0; piece < 5; piece += 1) {
      body.socket.bytesRead += 1;
      expect(pass(9)).toBe(0);
    }
  });

  it('is not given up when it is all there, or its connection is gone', () => {
    const [whole, gone] = [watching(), watching()];
    whole.body.complete = true;
    gone.body.destroyed = true;
    expect([whole.pass(50), gone.pass(50)]).toEqual([0, 0]);
  });
});
