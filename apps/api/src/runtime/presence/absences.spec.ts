import { beforeEach, describe, expect, it } from 'vitest';
import { Absences } from './absences.ts';

type Seen = (since: number) => ReadonlySet<string>;
const nobody: Seen = () => new Set();
const GONE = 60_000;
const MOST = 10_000;

describe('an absence', () => {
  let now: number;
  let absences: Absences;
  /** Looks once after each of these times (ms); whom the last look names. */
  const lookAfter = (times: readonly number[], atWork = ['per-1'], seen = nobody): readonly string[] =>
    times.flatMap((ms) => absences.look(atWork, seen, (now += ms))).slice(-1);
  const fiveTimes = Array.from({ length: 5 }, () => 10_000);
  beforeEach(() => {
    now = 1_000_000;
    absences = new Absences(GONE, MOST);
    lookAfter([0]);
  });

  it('of a whole minute is told, and again after another one', () => {
    expect(lookAfter([...fiveTimes, 9_999])).toEqual([]);
    expect(lookAfter([1])).toEqual(['per-1']);
    expect(lookAfter([...fiveTimes, 9_999])).toEqual([]);
    expect(lookAfter([1])).toEqual(['per-1']);
  });

  it('ends when this node saw the person since it looked before', () => {
    const times: number[] = [];
    const here = (at: number) => {
      times.push(at);
      return new Set(['per-1']);
    };
    lookAfter(fiveTimes);
    expect(lookAfter([10_000], ['per-1'], here)).toEqual([]);
    expect(times).toEqual([now - 10_000]);
    expect(lookAfter(fiveTimes)).toEqual([]);
  });

  it('ends when another node named the person', () => {
    lookAfter(fiveTimes);
    absences.heard(['per-1', 'per-2']);
    expect(lookAfter(fiveTimes)).toEqual([]);
  });

  it('does not grow by the time this node stood still: it could not have heard of anybody', () => {
    lookAfter([10_000]);
    expect(lookAfter([3_600_000])).toEqual([]);
    expect(lookAfter([10_000, 10_000, 10_000])).toEqual([]);
    expect(lookAfter([10_000])).toEqual(['per-1']);
  });

  it('begins with the work: whoever takes some up was there', () => {
    lookAfter([...fiveTimes], []);
    expect(lookAfter([10_000])).toEqual([]);
    expect(lookAfter(fiveTimes)).toEqual([]);
    expect(lookAfter([10_000])).toEqual(['per-1']);
  });
});
