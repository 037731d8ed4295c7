// @vitest-environment happy-dom
import { useQuery } from '@tanstack/react-query';
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { incidentQuery } from '../../../live/queries.ts';
import { draw } from '../../../testing/draw.tsx';
import { aPage, engineer } from '../../../testing/pages.ts';
import { ActDialog } from './act-dialog.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

it('A dialog decides on the incident as it was when it opened, though a colleague changed it meanwhile', async () => {
  const sent: (string | undefined)[] = [];
  vi.stubGlobal('fetch', async (_url: string, request: RequestInit) => {
    sent.push((request.headers as Record<string, string>)['if-match']);
    return new Response(JSON.stringify({ revision: 12, position: 'p-2' }), { status: 200 });
  });
  const closed = vi.fn();
  const Page = () => {
    const [revision, setRevision] = useState(7);
    return (
      <>
        <button onClick={() => setRevision(11)}>a colleague changed it</button>
        <ActDialog act="reopen" page={aPage({ revision })} me={engineer} onClose={closed} />
      </>
    );
  };
  await draw(<Page />);
  fireEvent.change(screen.getByRole('textbox'), { target: { value: 'it came back' } });
  fireEvent.click(screen.getByText('a colleague changed it'));
  const form = screen.getByRole('textbox').closest('form');
  if (form) fireEvent.submit(form);
  await waitFor(() => expect(closed).toHaveBeenCalled());
  expect(sent).toEqual(['"7"']);
});

it('the next act rests on what the last one wrote, though the page was not read again yet', async () => {
  const sent: (string | undefined)[] = [];
  let reads = 0;
  vi.stubGlobal('fetch', (_url: string, request: RequestInit) => {
    if (request.method === 'GET') {
      reads += 1;
      return reads === 1 ? Promise.resolve(new Response(JSON.stringify(aPage()))) : new Promise<never>(() => undefined);
    }
    sent.push((request.headers as Record<string, string>)['if-match']);
    return Promise.resolve(new Response(JSON.stringify({ revision: 12, position: 'p-2' })));
  });
  const Page = () => {
    const [open, setOpen] = useState(false);
    const { data } = useQuery(incidentQuery(aPage().row.id));
    if (!data) return null;
    return open ? (
      <ActDialog act="reopen" page={data} me={engineer} onClose={() => setOpen(false)} />
    ) : (
      <button onClick={() => setOpen(true)}>open</button>
    );
  };
  await draw(<Page />);
  for (const time of [1, 2]) {
    fireEvent.click(await screen.findByText('open'));
    fireEvent.change(screen.getByRole('textbox'), { target: { value: 'it came back' } });
    const form = screen.getByRole('textbox').closest('form');
    if (form) fireEvent.submit(form);
    await waitFor(() => expect(sent).toHaveLength(time));
  }
  expect(sent).toEqual(['"7"', '"12"']);
});
