// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { routes } from '@watchfloor/api-contract';
import { afterEach, expect, it, vi } from 'vitest';
import { draw } from '../testing/draw.tsx';
import { aPage } from '../testing/pages.ts';
import { connectionStore } from './live-state.ts';
import { useAct } from './use-act.ts';

const at = '2026-11-17T02:00:00.000Z';
const conflict = (revision: number, ...asides: readonly boolean[]) => ({
  ...{ type: 'about:blank', title: '?', status: 409, code: 'conflict', revision },
  changed: asides.map((aside) => ({ kind: 'Something', at, by: null, aside })),
});

/** Answers each command in turn, then acknowledges; keeps the revisions the commands rested on. */
const serverThat = (...refusals: readonly ReturnType<typeof conflict>[]) => {
  const rested: (string | undefined)[] = [];
  vi.stubGlobal('fetch', async (_: string, { method, headers }: RequestInit) => {
    if (method === 'GET') return new Response(JSON.stringify(aPage()));
    const refused = refusals[rested.length];
    rested.push((headers as Record<string, string>)['if-match']);
    return new Response(JSON.stringify(refused ?? { revision: 12, position: null }), { status: refused ? 409 : 200 });
  });
  return rested;
};

const Confirm = () => {
  const confirm = useAct(routes.incident.confirm, aPage({ revision: 7 }));
  return (
    <>
      <button type="button" disabled={confirm.busy} onClick={() => confirm.send({ reason: 'Seen it' })}>
        Confirm
      </button>
      <output>{confirm.problem?.code}</output>
    </>
  );
};
const press = async () => {
  const button = screen.getByRole<HTMLButtonElement>('button');
  fireEvent.click(button);
  await waitFor(() => expect(button.disabled).toBe(false));
};
const problem = () => screen.getByRole('status').textContent;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('A conflict with what the platform only added is sent again by itself, on what the server has now', async () => {
  const rested = serverThat(conflict(8, true), conflict(10, true, true));
  await draw(<Confirm />);
  await press();
  expect([rested, problem()]).toEqual([['"7"', '"8"', '"10"'], '']);
});

it('A conflict stays when the line comes back: it is still to be looked at', async () => {
  serverThat(conflict(9, false));
  await draw(<Confirm />);
  await press();
  const line = connectionStore.get();
  act(() => connectionStore.set({ ...line, state: 'broken' }));
  act(() => connectionStore.set({ ...line, state: 'open' }));
  expect(problem()).toBe('conflict');
});

it('A conflict with what a person has to look at is shown first; sent again it rests on what was shown', async () => {
  const rested = serverThat(conflict(9, true, false));
  await draw(<Confirm />);
  await press();
  expect([rested, problem()]).toEqual([['"7"'], 'conflict']);
  await press();
  expect([rested, problem()]).toEqual([['"7"', '"9"'], '']);
});
