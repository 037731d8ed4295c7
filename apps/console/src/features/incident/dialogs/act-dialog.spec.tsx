// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
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
