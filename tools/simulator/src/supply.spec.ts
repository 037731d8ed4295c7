import { describe, expect, it } from 'vitest';
import { chanceFrom } from '../../src/chance.ts';
import { idleTier, isWorkFor, type Tier, type Floor } from './floor.ts';
import { nextShot, shotFor } from './supply.ts';

type Waiting = Floor[number];
const waiting = (zone: Waiting['zone'], count: number, tier: Tier = 'L1', lane: Waiting['lane'] = 'by score') =>
  Array.from({ length: count }, (): Waiting => ({ tier, zone, lane }));
const enough = [...waiting('red', 2), ...waiting('yellow', 5), ...waiting('green', 4)];

/** What detectors say in a hundred turns while the floor stays as it is. */
const hundred = (floor: Floor, lately: Parameters<typeof nextShot>[1]) => {
  const luck = chanceFrom(7);
  return Array.from({ length: 100 }, () => nextShot(floor, lately, luck));
};

describe('The detectors of a demonstration', () => {
  const luck = chanceFrom(1);
  const said = shotFor('yellow', luck);

  it('only repeat themselves while enough of every zone waits', () => {
    expect(new Set(hundred(enough, [said]))).toEqual(new Set([said]));
  });

  it('say something new at once where yellow or green runs out', () => {
    const short = [...waiting('red', 2), ...waiting('yellow', 5)];
    const news = hundred(short, [said]).filter((shot) => shot !== said);
    expect(news).toHaveLength(100);
    expect(news.every(({ site }) => site.weight < 50)).toBe(true);
  });

  it('bring an attack on what matters most now and then, so that colleagues also get to the rest', () => {
    const noReds = enough.filter(({ zone }) => zone !== 'red');
    const reds = hundred(noReds, [said]).filter((shot) => shot !== said);
    expect(reds.length).toBeGreaterThan(2);
    expect(reds.length).toBeLessThan(30);
    expect(reds.every(({ site, host }) => site.crown.hosts.includes(host))).toBe(true);
  });
});

describe('The colleagues of a demonstration', () => {
  it('leave some work to whoever signs in', () => {
    expect(isWorkFor(waiting('yellow', 8), ['L1'])).toBe(false);
    expect(isWorkFor(waiting('yellow', 9), ['L1'])).toBe(true);
  });

  it('take what would miss its target, however little waits', () => {
    expect(isWorkFor(waiting('green', 1, 'L3', 'near breach'), ['L3'])).toBe(true);
  });

  it('pass their next one on to a tier where nothing waits', () => {
    const floor = [...waiting('red', 1, 'L2'), ...waiting('red', 1, 'L3'), ...waiting('red', 1, 'forensics')];
    expect(idleTier(floor)).toBe('on-call');
    expect(idleTier([...floor, ...waiting('red', 1, 'on-call')])).toBeUndefined();
  });
});
