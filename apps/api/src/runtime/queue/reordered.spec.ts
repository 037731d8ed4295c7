import { defaultScoringPolicy } from '@watchfloor/events';
import { compareRanked } from '@watchfloor/policy';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ranked, type Entry } from './entry.ts';
import { reordered } from './reordered.ts';
import { waitingIncident } from './testing.ts';

const MINUTE = 60_000;
const at = (id: number, minute: number): Entry =>
  ranked(waitingIncident(`inc-${id}`, { startedAt: minute * MINUTE }), defaultScoringPolicy, 30 * MINUTE);
const incidents = fc.dictionary(fc.integer({ min: 0, max: 20 }).map(String), fc.integer({ min: 0, max: 29 }));
const entriesOf = (minutes: Record<string, number>): Map<string, Entry> =>
  new Map(Object.entries(minutes).map(([id, minute]) => [`inc-${id}`, at(Number(id), minute)]));
const sorted = (entries: ReadonlyMap<string, Entry>): Entry[] => [...entries.values()].sort(compareRanked);

it.each([0, Number.POSITIVE_INFINITY])('However many moved, the order is that of the whole queue (few: %s)', (few) => {
  fc.assert(
    fc.property(incidents, incidents, (before, after) => {
      const [former, now] = [entriesOf(before), entriesOf(after)];
      const order = sorted(former);
      const kept = [...order];
      const unsettled = new Map([...former.keys(), ...now.keys()].map((id) => [id, former.get(id)]));
      expect(reordered(order, unsettled, now, few)).toEqual(sorted(now));
      expect(order).toEqual(kept);
    }),
  );
});

it('What did not change keeps its place among thousands that did', () => {
  const stays = at(9_999, 15);
  const former = new Map(Array.from({ length: 1000 }, (_, id) => [`inc-${id}`, at(id, id % 30)]));
  const now = new Map([...former.keys()].map((id, index) => [id, at(index, (index * 7) % 30)]));
  const unsettled = new Map(former);
  former.set(stays.id, stays);
  now.set(stays.id, stays);
  expect(reordered(sorted(former), unsettled, now)).toEqual(sorted(now));
});
