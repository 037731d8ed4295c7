// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drawRouted } from '../../testing/draw-routed.tsx';
import { served } from '../../testing/served.ts';
import { SetupPage } from './setup-page.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  window.location.hash = '';
});

const arrived = async (answers: Readonly<Record<string, unknown>>) => {
  window.location.hash = '#token=once';
  served(answers);
  await drawRouted(<SetupPage />);
};

describe('The first-run link', () => {
  it('leads to the form while the platform waits for its first administrator', async () => {
    await arrived({ '/api/v1/setup': { open: true } });
    expect(await screen.findByLabelText('Organisation')).toBeDefined();
    expect(screen.getByText(/^The store is empty/)).toBeDefined();
  });

  it('that was used says so at once, and leads to signing in', async () => {
    await arrived({ '/api/v1/setup': { open: false } });
    expect(await screen.findByText(/^It was used or has run out/)).toBeDefined();
    expect(screen.getByRole('link', { name: 'Sign in' }).getAttribute('href')).toBe('/sign-in');
    expect(screen.queryByLabelText('Organisation')).toBeNull();
    expect(screen.queryByText(/^The store is empty/)).toBeNull();
  });

  it('shows the form all the same when the server cannot be asked', async () => {
    await arrived({});
    expect(await screen.findByLabelText('Organisation')).toBeDefined();
  });
});
