// @vitest-environment happy-dom
import type { QueueRow } from '@watchfloor/api-contract';
import { cleanup } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { aPage } from '../../testing/pages.ts';
import { aRow } from '../../testing/rows.ts';
import { ClockHistory } from './clock-history.tsx';

afterEach(cleanup);

const minutes = (count: number) => count * 60_000;
const clock: NonNullable<QueueRow['clock']> = {
  ...aRow({ id: 'inc-1' }).clock!,
  state: 'met',
  runningSince: null,
  targetMs: minutes(40),
  usedMs: minutes(10),
};

it('The first mark of the axis begins where the lane does, and the last ends within it', async () => {
  const { container } = await draw(<ClockHistory page={aPage({ clocks: [clock] })} />);
  const marks = [...container.querySelectorAll<HTMLElement>('[class*=axis] span')];
  const placed = marks.map(({ textContent, style }) => [textContent, style.insetInlineStart, style.translate]);
  expect([placed[0], placed.at(-1)]).toEqual([
    ['0 min', '0.00%', '-0.00%'],
    ['50', '100.00%', '-100.00%'],
  ]);
});
