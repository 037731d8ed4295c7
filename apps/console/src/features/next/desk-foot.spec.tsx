// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { deskQuery } from '../../live/queries.ts';
import { aDesk, aMember } from '../../testing/desks.ts';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { DeskFoot } from './desk-foot.tsx';

afterEach(cleanup);

const foot = async (wanted: Parameters<typeof aDesk>[0]) => {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  client.setQueryData(deskQuery.queryKey, aDesk(wanted));
  await drawRouted(
    <QueryClientProvider client={client}>
      <DeskFoot />
    </QueryClientProvider>,
  );
};
const inWork = (...numbers: number[]) =>
  numbers.map((number) => aMember({ id: `inc-${number}`, number, state: 'in work' }));
const links = () =>
  screen.getAllByRole('link').map((link) => [link.textContent, new URL((link as HTMLAnchorElement).href).pathname]);

describe('One’s own desk in the foot bar', () => {
  it('names both incidents that are in work, each with its way', async () => {
    await foot({ state: 'in hand', hand: inWork(1001, 1002) });
    expect(links()).toEqual([
      ['WF-1001', '/incidents/inc-1001'],
      ['WF-1002', '/incidents/inc-1002'],
    ]);
  });

  it('says how many more there are than it names', async () => {
    await foot({ state: 'in hand', hand: inWork(1001, 1002, 1003, 1004) });
    expect(links().at(-1)).toEqual(['and 2 more', '/incidents/inc-1003']);
  });

  it('leads to the offer from whichever is given, and leaves out what is closed', async () => {
    const closed = aMember({ id: 'inc-3', number: 1003, state: 'closed' });
    await foot({ state: 'given', hand: [aMember(), aMember({ id: 'inc-2', number: 1002 }), closed] });
    expect(links()).toEqual([
      ['WF-1001', '/next'],
      ['WF-1002', '/next'],
    ]);
  });

  it('has its one act stand out where there is no keyboard', async () => {
    await foot({ state: 'away' });
    expect(screen.getByRole('button', { name: 'I am free' }).className).toMatch(/go/);
  });
});
