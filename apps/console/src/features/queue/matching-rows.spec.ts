import { describe, expect, it } from 'vitest';
import { aRow } from '../../testing/rows.ts';
import { inHeldOrder, movesBetween } from './held-order.ts';
import { matchingRows } from './matching-rows.ts';
import { queueItems } from './queue-items.ts';
import { queueSearch } from './queue-search.ts';

const rows = [
  aRow({ id: 'near', lane: 'near breach', score: 60, number: 1001 }),
  aRow({
    id: 'red',
    zone: 'red',
    score: 80,
    number: 1002,
    holder: { id: 'per-1', name: 'Ines Varga' },
    state: 'in work',
  }),
  aRow({
    id: 'waits',
    score: 50,
    number: 1003,
    state: 'waiting for customer',
    customer: { id: 'cus-2', name: 'Dunvale Rail' },
  }),
];
const found = (search: Parameters<typeof matchingRows>[1]) => matchingRows(rows, search).map(({ id }) => id);

describe('Filtering the queue', () => {
  it('keeps every row and the very same list without a filter', () => {
    expect(matchingRows(rows, {})).toBe(rows);
  });

  it('keeps what a tab is about', () => {
    expect(found({ tab: 'free' })).toEqual(['near']);
    expect(found({ tab: 'waiting' })).toEqual(['waits']);
  });

  it('finds by number, customer and holder, all words together', () => {
    expect(found({ q: 'wf-1002' })).toEqual(['red']);
    expect(found({ q: 'rail shell' })).toEqual(['waits']);
    expect(found({ q: 'varga rail' })).toEqual([]);
  });

  it('reads an address and forgets what makes no sense', () => {
    expect(queueSearch.parse({ zone: 'purple', tab: 'free', customer: 'cus-1' })).toEqual({
      zone: undefined,
      tab: 'free',
      customer: 'cus-1',
    });
  });
});

const headingsOf = (shown: Parameters<typeof queueItems>[0]) =>
  queueItems(shown).flatMap((item) => (item.kind === 'lane' ? [item.lane] : []));

describe('The rows on the screen', () => {
  it('stand under the heading of their lane, with how many are in it', () => {
    expect(queueItems(rows).map((item) => (item.kind === 'lane' ? `${item.lane} ${item.count}` : item.row.id))).toEqual(
      ['near breach 1', 'near', 'by score 2', 'red', 'waits'],
    );
  });

  it('have a heading of their own for what was answered, at the end', () => {
    const answered = aRow({ id: 'answered', score: 99, state: 'answered' });
    expect(headingsOf([...rows, answered])).toEqual(['near breach', 'by score', 'answered']);
    const [near, red, waits] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
    expect(headingsOf([near, { ...red, state: 'answered' }, waits])).toEqual(['near breach', 'by score']);
  });

  it('keep their places while somebody reads, but not their news', () => {
    const [near, red, waits] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]];
    const latest = [{ ...waits, score: 90, alerts: 99 }, red];
    expect(movesBetween(rows, latest)).toBe(2);
    expect(inHeldOrder(rows, latest).map(({ id, score, alerts }) => [id, score, alerts])).toEqual([
      [near.id, 60, 3],
      [red.id, 80, 3],
      [waits.id, 50, 99],
    ]);
  });
});
