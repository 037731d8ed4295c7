// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { engineer } from '../../testing/pages.ts';
import { PersonMenu } from './person-menu.tsx';

const left = vi.fn();
beforeEach(() => {
  left.mockReset();
  // Without a layout Mantine finds nothing to focus.
  vi.spyOn(console, 'warn').mockReturnValue();
  vi.spyOn(window.location, 'assign').mockImplementation(left);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const signOutWhere = async (answer: () => Promise<Response>) => {
  await drawRouted(<PersonMenu me={engineer} />);
  vi.stubGlobal('fetch', answer);
  fireEvent.click(screen.getByRole('button'));
  fireEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
};

describe('Whoever signs out', () => {
  it('leaves the desk once the session has ended', async () => {
    await signOutWhere(async () => new Response('{}'));
    await vi.waitFor(() => expect(left).toHaveBeenCalledWith('/sign-in'));
  });

  it('is told when it has not: whoever comes next would be them', async () => {
    await signOutWhere(() => Promise.reject(new TypeError('The line is down.')));
    await screen.findByRole('dialog', { name: 'You are still signed in' });
    expect(left).not.toHaveBeenCalled();
  });
});
