// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { routes, type DeskView } from '@watchfloor/api-contract';
import { useLocation } from '@tanstack/react-router';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskQuery } from '../../live/queries.ts';
import { useAct } from '../../live/use-act.ts';
import { aDesk, aMember } from '../../testing/desks.ts';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { aPage } from '../../testing/pages.ts';
import { Dialog, DialogForm } from '../../ui/dialog.tsx';
import { onKeyDown } from '../../ui/keys/key-registry.ts';
import { DeskKeys } from './desk-keys.tsx';

const inWork = aDesk({ state: 'in hand', hand: [aMember({ state: 'in work' })] });

/** The dialog of an act: it goes once the server has acknowledged it. */
const Closing = () => {
  const [open, setOpen] = useState(true);
  const close = useAct(routes.incident.close, aPage(), () => setOpen(false));
  const body = { verdict: 'false positive', classification: 'scan', summary: '' } as const;
  useQuery(deskQuery);
  return (
    open && (
      <Dialog title="Close" onClose={() => undefined}>
        <DialogForm
          submit="Close"
          busy={close.busy}
          missing={[]}
          onCancel={() => undefined}
          onSubmit={() => close.send(body)}
        >
          <textarea aria-label="Summary" />
        </DialogForm>
      </Dialog>
    )
  );
};

const Path = () => <output>{useLocation().pathname}</output>;

/** An engineer who sends the closing of what they hold; answers what was posted, and how the server comes to answer. */
const closing = async () => {
  const posted: string[] = [];
  let desk: DeskView = inWork;
  let answer: (response: Response) => void = () => undefined;
  vi.stubGlobal('fetch', (url: string, { method }: RequestInit) => {
    if (method === 'GET') return Promise.resolve(new Response(JSON.stringify(url.includes('desk') ? desk : aPage())));
    posted.push(url);
    if (url.endsWith('ready')) return Promise.resolve(new Response(JSON.stringify(aDesk({ state: 'ready' }))));
    return new Promise((resolve) => {
      answer = resolve;
    });
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: Infinity } } });
  client.setQueryData(deskQuery.queryKey, desk);
  const whole = (
    <QueryClientProvider client={client}>
      <DeskKeys />
      <Closing />
      <Path />
    </QueryClientProvider>
  );
  // From here the hand is another page: a press that is carried out leads there.
  await drawRouted(whole, '/queue');
  const field = await screen.findByLabelText('Summary');
  field.focus();
  fireEvent.submit(field.closest('form') as HTMLFormElement);
  await waitFor(() => expect(posted).toHaveLength(1));
  const says = (status: number, content: object, next: DeskView) =>
    act(async () => {
      desk = next;
      answer(new Response(JSON.stringify(content), { status }));
    });
  return { posted, field, says };
};

beforeEach(() => window.addEventListener('keydown', onKeyDown));
afterEach(() => {
  window.removeEventListener('keydown', onKeyDown);
  cleanup();
  vi.unstubAllGlobals();
});

describe('n, pressed while the closing of the hand is under way', () => {
  it('is no letter of the form, and says "I am free" once the closing is acknowledged', async () => {
    const { posted, field, says } = await closing();
    expect(fireEvent.keyDown(field, { key: 'n' })).toBe(false);
    expect(posted).toHaveLength(1);
    await says(200, { revision: 8, position: null }, aDesk());
    await waitFor(() => expect(posted).toEqual(['/api/v1/incidents/inc-1/close', '/api/v1/desk/ready']));
  });

  it('comes to nothing when the closing is refused: the hand is still theirs', async () => {
    const { posted, field, says } = await closing();
    fireEvent.keyDown(field, { key: 'n' });
    const refused = { type: 'about:blank', title: '?', status: 422, code: 'nobody-told' };
    await says(422, refused, inWork);
    await waitFor(() =>
      expect(screen.getByText<HTMLButtonElement>('Close', { selector: '[type=submit]' }).disabled).toBe(false),
    );
    expect(screen.getByText('/queue')).toBeDefined();
    expect(fireEvent.keyDown(field, { key: 'n' })).toBe(true);
    expect(posted).toHaveLength(1);
  });
});
