import { describe, expect, it } from 'vitest';
import { Reserved } from './reserved.ts';

const at = (place: number) => `1.${place.toString(16).padStart(32, '0')}`;

describe('An incident chosen a moment ago', () => {
  const world = () => {
    const world = { now: 0, shown: at(1) };
    return {
      world,
      reserved: new Reserved(
        () => world.now,
        () => world.shown,
      ),
    };
  };

  it('is nobody else’s until the read models show the claim, and then whatever they say', () => {
    const { world: node, reserved } = world();
    reserved.hold(['inc-1']);
    node.shown = at(2);
    expect(reserved.has('inc-1')).toBe(true);
    reserved.claimed(['inc-1'], at(3));
    expect(reserved.has('inc-1')).toBe(true);
    node.shown = at(3);
    expect(reserved.has('inc-1')).toBe(false);
  });

  it('is free again when the choice was not recorded, when it had been claimed before, or after a while', () => {
    const { world: node, reserved } = world();
    reserved.hold(['inc-1', 'inc-2', 'inc-3']);
    reserved.release(['inc-1']);
    reserved.claimed(['inc-2'], null);
    expect(['inc-1', 'inc-2', 'inc-3'].map((id) => reserved.has(id))).toEqual([false, false, true]);
    node.now = 10_001;
    expect(reserved.has('inc-3')).toBe(false);
  });

  it('stays reserved when others are chosen after it', () => {
    const { world: node, reserved } = world();
    reserved.hold(['inc-1']);
    reserved.hold(['inc-2']);
    node.now = 9_999;
    reserved.hold(['inc-3']);
    expect(['inc-1', 'inc-2', 'inc-3'].map((id) => reserved.has(id))).toEqual([true, true, true]);
  });
});
