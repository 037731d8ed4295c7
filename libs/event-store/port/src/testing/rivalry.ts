import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Appended, EventLog } from '../event-log.ts';
import { freshStream, sampleEvents } from './sample-events.ts';

const attempt = fc.record({
  stream: fc.nat({ max: 2 }),
  expected: fc.integer({ min: -1, max: 6 }),
  count: fc.integer({ min: 1, max: 3 }),
  /** Sent a second time at once, as after a lost answer. */
  twice: fc.boolean(),
});

/** Any appends at once must leave what some order of them, one after the other, would have left. */
export const rivalry = (log: () => EventLog) => {
  it(
    'leaves of any rival appends what one order of them would, and shows all it acknowledged',
    { timeout: 60_000 },
    () =>
      fc.assert(
        fc.asyncProperty(fc.array(attempt, { minLength: 1, maxLength: 24 }), async (attempts) => {
          const streams = [freshStream(), freshStream(), freshStream()];
          const accepted = new Map<string, { readonly first: number; readonly ids: readonly string[] }[]>();
          await Promise.all(
            attempts.map(async ({ stream: index, expected, count, twice }) => {
              const stream = streams[index] ?? '';
              const events = sampleEvents(count);
              const send = (): Promise<Appended> => log().append(stream, expected, events);
              const answers = await Promise.all(twice ? [send(), send()] : [send()]);
              expect(new Set(answers.map(({ ok }) => ok)).size).toBe(1);
              const answer = answers[0];
              if (!answer.ok) {
                expect(answer.actual).not.toBe(expected);
                return;
              }
              expect(answer.revision).toBe(expected + count);
              const ids = events.map(({ id }) => id);
              const read = await log().readStream(stream, expected + 1, count);
              expect(read.map(({ id }) => id)).toEqual(ids);
              accepted.set(stream, [...(accepted.get(stream) ?? []), { first: expected + 1, ids }]);
            }),
          );
          for (const stream of streams) {
            const inOrder = (accepted.get(stream) ?? []).sort((a, b) => a.first - b.first);
            const read = await log().readStream(stream);
            expect(read.map(({ id }) => id)).toEqual(inOrder.flatMap(({ ids }) => ids));
            expect(read.map(({ revision }) => revision)).toEqual(read.map((_, revision) => revision));
          }
        }),
        { numRuns: 40 },
      ),
  );
};
