import { compareRows, type QueuePush, type QueueRow, type QueueSnapshot } from '@watchfloor/api-contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aRow, noCounts } from '../testing/rows.ts';
import { queueFeed, type QueueNews } from './queue-feed.ts';

const at = '2026-11-17T02:00:00.000Z';
const position = (step: number) => `p-${step}`;

type Step = { readonly put: QueueRow } | { readonly gone: string };

const push = (from: number, to: number, steps: readonly Step[]): QueuePush => ({
  kind: 'changes',
  from: position(from),
  to: position(to),
  tick: to,
  at,
  rows: steps.flatMap((step) => ('put' in step ? [step.put] : [])),
  gone: steps.flatMap((step) => ('gone' in step ? [step.gone] : [])),
  moves: [],
  counts: noCounts,
});

/** A server that knows every step and answers a resume with what was missed, or with everything. */
const server = (steps: readonly Step[]) => {
  let done = 0;
  const rowsAt = (count: number) => {
    const rows = new Map<string, QueueRow>();
    for (const step of steps.slice(0, count)) {
      if ('put' in step) rows.set(step.put.id, step.put);
      else rows.delete(step.gone);
    }
    return [...rows.values()].sort(compareRows);
  };
  const snapshot = (): QueueSnapshot => ({
    kind: 'snapshot',
    to: position(done),
    tick: done,
    at,
    rows: rowsAt(done),
    counts: noCounts,
    scoringPolicy: 1,
  });
  return {
    step: (): QueuePush => {
      done += 1;
      return push(done - 1, done, steps.slice(done - 1, done));
    },
    rows: () => rowsAt(done),
    ask: (since: string | null, forgetful: boolean) => {
      const known = since === null ? null : Number(since.slice(2));
      if (known === null || forgetful) return snapshot();
      // One step may hold a row that a later one takes away: only the last word on each row is sent.
      const last = new Map(steps.slice(known, done).map((step) => ['put' in step ? step.put.id : step.gone, step]));
      return push(known, done, [...last.values()]);
    },
  };
};

const steps = fc.array(
  fc
    .record({ id: fc.integer({ min: 0, max: 6 }), score: fc.integer({ min: 0, max: 100 }), leaves: fc.boolean() })
    .map(({ id, score, leaves }): Step => (leaves ? { gone: `inc-${id}` } : { put: aRow({ id: `inc-${id}`, score }) })),
  { minLength: 1, maxLength: 30 },
);

describe('The live queue', () => {
  it('shows what the server has, however many pushes are lost on the way', async () => {
    await fc.assert(
      fc.asyncProperty(
        steps,
        fc.infiniteStream(fc.boolean()),
        fc.infiniteStream(fc.boolean()),
        async (all, lost, forgets) => {
          const source = server(all);
          const news: QueueNews[] = [];
          const feed = queueFeed(
            async (since) => source.ask(since, forgets.next().value === true),
            (told) => news.push(told),
          );
          await feed.resume();
          for (let step = 0; step < all.length; step += 1) {
            const pushed = source.step();
            if (!lost.next().value) feed.receive(pushed);
            await Promise.resolve();
          }
          await feed.resume();
          expect(feed.current()?.rows).toEqual(source.rows());
          expect(feed.current()?.position).toBe(position(all.length));
        },
      ),
    );
  });

  it('asks again from its last position when a push does not carry on where it ends', async () => {
    const asked: (string | null)[] = [];
    const source = server([{ put: aRow({ id: 'a' }) }, { put: aRow({ id: 'b' }) }]);
    const feed = queueFeed(
      async (since) => {
        asked.push(since);
        return source.ask(since, false);
      },
      () => undefined,
    );
    await feed.resume();
    source.step();
    feed.receive(source.step());
    await feed.resume();
    expect(asked.slice(0, 2)).toEqual([null, position(0)]);
    expect(feed.current()?.rows.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('asks from nothing when even the answer does not carry on where it ends', async () => {
    const asked: (string | null)[] = [];
    const source = server([{ put: aRow({ id: 'a' }) }, { put: aRow({ id: 'b' }) }]);
    const feed = queueFeed(
      async (since) => {
        asked.push(since);
        return since === null ? source.ask(null, false) : push(7, 9, []);
      },
      () => undefined,
    );
    await feed.resume();
    source.step();
    await feed.resume();
    expect(asked).toEqual([null, position(0), null]);
    expect(feed.current()?.rows.map(({ id }) => id)).toEqual(['a']);
  });

  it('starts over from nothing, also while an answer is on its way that was asked for before', async () => {
    const asked: (string | null)[] = [];
    const source = server([{ put: aRow({ id: 'a' }) }]);
    const over: Promise<void>[] = [];
    const feed = queueFeed(
      async (since) => {
        asked.push(since);
        const reply = source.ask(since, false);
        if (since !== null) over.push(feed.restart());
        return reply;
      },
      () => undefined,
    );
    await feed.resume();
    await feed.resume();
    await Promise.all(over);
    expect(asked).toEqual([null, position(0), null]);
  });

  it('applies a push that came while it was asking, once', async () => {
    const source = server([{ put: aRow({ id: 'a' }) }, { put: aRow({ id: 'b' }) }]);
    source.step();
    const states: number[] = [];
    const feed = queueFeed(
      async (since) => {
        const reply = source.ask(since, false);
        feed.receive(source.step());
        return reply;
      },
      ({ state }) => states.push(state.rows.length),
    );
    await feed.resume();
    expect(states).toEqual([1, 2]);
  });

  it('tells of a row that turns red, and not of the reds it begins with', async () => {
    const news: QueueNews[] = [];
    const red = { zone: 'red', score: 80 } as const;
    const source = server([{ put: aRow({ id: 'old', ...red }) }, { put: aRow({ id: 'new', ...red }) }]);
    source.step();
    const feed = queueFeed(
      async (since) => source.ask(since, false),
      (told) => news.push(told),
    );
    await feed.resume();
    feed.receive(source.step());
    expect(news.map(({ reds }) => reds.map(({ id }) => id))).toEqual([[], ['new']]);
  });
});
