// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { engineer } from '../../testing/pages.ts';
import { served } from '../../testing/served.ts';
import { InvitePage } from './invite-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  window.location.hash = '';
});

const arrived = async (hash: string) => {
  window.location.hash = hash;
  const sent = served({ '/api/v1/invitations/accept': engineer });
  await drawRouted(<InvitePage />);
  return sent;
};
const choose = (password: string) =>
  fireEvent.change(screen.getByLabelText('New password'), { target: { value: password } });
const go = () => screen.getByText<HTMLButtonElement>('Set password and sign in');

describe('Whoever was invited', () => {
  it('chooses a password that is long enough, once', async () => {
    const sent = await arrived('#token=once');
    choose('short');
    expect(screen.getByText('Still needed: new password')).toBeDefined();
    expect(go().disabled).toBe(true);
    choose('a long night watch');
    fireEvent.click(go());
    await waitFor(() => expect(sent).toMatchObject([{ body: { token: 'once', password: 'a long night watch' } }]));
  });

  it('with half a link is told to ask for a new one', async () => {
    await arrived('');
    expect(screen.getByText('The link is not complete: ask for a new invitation.')).toBeDefined();
    choose('a long night watch');
    expect(go().disabled).toBe(true);
  });
});
