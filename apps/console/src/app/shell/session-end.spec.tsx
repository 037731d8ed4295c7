// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { endedStore } from '../../live/live-state.ts';
import { sessionEnded } from '../../live/session-end.ts';
import { draw } from '../../testing/draw.tsx';
import { SessionEnd } from './session-end.tsx';

afterEach(() => {
  cleanup();
  endedStore.set(null);
});

it('Whoever is signed out under way is told so, and Enter signs them in again', async () => {
  await draw(<SessionEnd />);
  expect(screen.queryByText('Your session has ended')).toBeNull();
  act(() => sessionEnded('revoked'));
  expect(screen.getByText('Your session has ended')).toBeDefined();
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Sign in'));
});
