// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { aRow } from '../../testing/rows.ts';
import { QueueRow } from './queue-row.tsx';

const shown = (wanted: Partial<Parameters<typeof aRow>[0]> = {}, onOpen = (_: string) => undefined) =>
  draw(
    <QueueRow
      row={aRow({ id: 'inc-1', ...wanted })}
      me="per-1"
      selected
      rowIndex={2}
      onSelect={() => undefined}
      onOpen={onOpen}
    />,
  );

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

/** Which of the twelve bars, oldest first, stand for alerts. */
const bars = () =>
  [...(screen.getAllByRole('gridcell').at(-1)?.querySelectorAll('rect') ?? [])].flatMap((bar, index) =>
    Number(bar.getAttribute('height')) > 1 ? [index] : [],
  );

describe('A row of the queue', () => {
  it('says its zone in words as well as by shape', async () => {
    await shown({ zone: 'red', score: 84 });
    expect(screen.getByRole('img', { name: 'red' })).toBeDefined();
    expect(screen.getByText('84')).toBeDefined();
  });

  it('gives a name that is cut off in whole on hover', async () => {
    const host = 'payments-reconciliation-worker-04.eu-central.corp.example.com';
    await shown({ entity: { kind: 'host', value: host } });
    expect(screen.getByTitle(host).textContent).toContain(host);
  });

  it('says what it needs while nobody holds it', async () => {
    await shown({ tier: 'L2', speciality: 'cloud' });
    expect(screen.getByText('Needs L2 cloud')).toBeDefined();
    expect(screen.getByText('not started')).toBeDefined();
  });

  it('names its holder and what they do', async () => {
    await shown({ holder: { id: 'per-2', name: 'Pavel Dorn' }, state: 'waiting for customer' });
    expect(screen.getByText('Pavel Dorn')).toBeDefined();
    expect(screen.getByText('waiting for customer')).toBeDefined();
  });

  it('is a selected row of a grid with a cell for each column', async () => {
    await shown();
    expect(screen.getByRole('row').getAttribute('aria-selected')).toBe('true');
    expect(screen.getAllByRole('gridcell')).toHaveLength(8);
  });

  it('opens on a double click', async () => {
    const opened = vi.fn();
    await shown({}, opened);
    fireEvent.doubleClick(screen.getByRole('row'));
    expect(opened).toHaveBeenCalledWith('inc-1');
  });

  it('lets its last hour move on with time, though nothing happens to it', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-17T01:59:00Z'), toFake: ['Date', 'setInterval', 'clearInterval'] });
    await shown({ spark: [0, 4, 0, 0, 0, 0, 0, 0, 1, 0, 2, 0], sparkUntil: '2026-11-17T02:00:00.000Z' });
    expect(bars()).toEqual([1, 8, 10]);
    await act(async () => vi.advanceTimersByTime(10 * 60_000));
    expect(bars()).toEqual([6, 8]);
  });
});
