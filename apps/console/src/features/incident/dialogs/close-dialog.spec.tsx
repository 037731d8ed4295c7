// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../../../testing/draw.tsx';
import { aPage, engineer, lead } from '../../../testing/pages.ts';
import { aRow } from '../../../testing/rows.ts';
import { CloseDialog } from './close-dialog.tsx';

interface Sent {
  readonly url: string;
  readonly ifMatch: string | undefined;
  readonly body: unknown;
}

/** Answers each request with the next of `answers` and keeps what was sent. */
const serverThatAnswers = (...answers: readonly (readonly [status: number, content: object])[]) => {
  const sent: Sent[] = [];
  const left = [...answers];
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    const headers = request.headers as Record<string, string>;
    sent.push({
      url,
      ifMatch: headers['if-match'],
      body: typeof request.body === 'string' ? (JSON.parse(request.body) as unknown) : null,
    });
    const [status, content] = left.shift() ?? [200, { revision: 8, position: 'p-2' }];
    return new Response(JSON.stringify(content), { status });
  });
  return sent;
};

const fill = (label: string | RegExp, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
const submit = () => screen.getByRole<HTMLButtonElement>('button', { name: /Ctrl Enter/ });
const send = () => fireEvent.submit(screen.getByLabelText('Classification').closest('form') as HTMLFormElement);
const conflict = (kind: string, aside: boolean) =>
  [
    409,
    {
      type: 'about:blank',
      title: 'Changed',
      status: 409,
      code: 'conflict',
      revision: 9,
      changed: [{ kind, at: '2026-11-17T02:05:00.000Z', by: { id: 'per-7', name: 'Tomas Lind' }, aside }],
    },
  ] as const;

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe('Closing an incident', () => {
  it('sends verdict, classification and why nobody is told, for the revision that was read', async () => {
    const sent = serverThatAnswers();
    const closed = vi.fn();
    await draw(<CloseDialog page={aPage()} me={engineer} onClose={closed} />);
    fill('Verdict', 'false positive');
    fill('Classification', 'planned scan');
    fill('Why nobody is told', 'nothing happened');
    send();
    await waitFor(() => expect(closed).toHaveBeenCalled());
    expect(sent[0]).toEqual({
      url: '/api/v1/incidents/inc-1/close',
      ifMatch: '"7"',
      body: { verdict: 'false positive', classification: 'planned scan', summary: '', notTold: 'nothing happened' },
    });
  });

  it('sends nothing while it is not said why the customer stays in the dark', async () => {
    const sent = serverThatAnswers();
    await draw(<CloseDialog page={aPage()} me={engineer} onClose={() => undefined} />);
    fill('Verdict', 'false positive');
    fill('Classification', 'planned scan');
    send();
    expect(sent).toEqual([]);
  });

  it('says beside the button what is still needed, and less with every field', async () => {
    serverThatAnswers();
    await draw(<CloseDialog page={aPage()} me={engineer} onClose={() => undefined} />);
    const needed = screen.getByText('Still needed: verdict · classification · why nobody is told');
    expect(needed.getAttribute('aria-live')).toBe('polite');
    fill('Verdict', 'false positive');
    fill('Classification', 'planned scan');
    expect(needed.textContent).toBe('Still needed: why nobody is told');
    fill('Why nobody is told', 'nothing happened');
    expect(needed.textContent).toBe('');
    expect(submit().disabled).toBe(false);
  });

  it('does not ask why nobody is told once the customer was answered', async () => {
    serverThatAnswers();
    const row = aRow({ id: 'inc-1', state: 'answered', holder: { id: engineer.id, name: engineer.name } });
    await draw(<CloseDialog page={aPage({ row })} me={engineer} onClose={() => undefined} />);
    expect(screen.queryByLabelText('Why nobody is told')).toBeNull();
  });

  it('shows what a colleague changed and keeps the words', async () => {
    serverThatAnswers(conflict('SeverityChanged', false));
    const closed = vi.fn();
    await draw(<CloseDialog page={aPage()} me={engineer} onClose={closed} />);
    fill('Verdict', 'false positive');
    fill('Classification', 'planned scan');
    fill('Why nobody is told', 'nothing happened');
    send();
    expect(await screen.findByText(/Tomas Lind changed the severity/)).toBeDefined();
    expect(screen.getByLabelText<HTMLInputElement>('Classification').value).toBe('planned scan');
    expect(closed).not.toHaveBeenCalled();
  });

  it('sends again by itself when only alerts joined meanwhile', async () => {
    const sent = serverThatAnswers(conflict('AlertsJoined', true));
    const closed = vi.fn();
    await draw(<CloseDialog page={aPage()} me={engineer} onClose={closed} />);
    fill('Verdict', 'false positive');
    fill('Classification', 'planned scan');
    fill('Why nobody is told', 'nothing happened');
    send();
    await waitFor(() => expect(closed).toHaveBeenCalled());
    expect(sent.slice(0, 2).map(({ ifMatch }) => ifMatch)).toEqual(['"7"', '"9"']);
  });

  it('asks a lead who is not the holder for a reason', async () => {
    serverThatAnswers();
    await draw(<CloseDialog page={aPage()} me={lead} onClose={() => undefined} />);
    expect(screen.getByLabelText('Your reason as shift lead')).toBeDefined();
    expect(screen.getByText(/^Still needed: .*your reason as shift lead$/)).toBeDefined();
    expect(submit().disabled).toBe(true);
  });
});
