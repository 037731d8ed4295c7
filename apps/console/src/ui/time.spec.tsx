// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../testing/draw.tsx';
import { Time } from './time.tsx';

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-06-15T12:00:00Z'), toFake: ['Date'] }));
afterEach(() => {
  vi.useRealTimers();
  cleanup();
});

describe('A time of an alert', () => {
  it.each([
    ['of today, without its date', '2026-06-15T11:58:09Z', /^\d\d:58:09$/, /15 Jun, 11:58:09 UTC/],
    ['of an earlier day, with its date', '2026-06-03T11:58:09Z', /^3 Jun, \d\d:58:09$/, /^3 Jun, 11:58:09 UTC/],
    ['of another year, with its year', '2024-06-03T11:58:09Z', /^3 Jun 2024, \d\d:58:09$/, /^3 Jun 2024, 11:58:09 UTC/],
  ])('is shown %s', async (_, at, shown, hover) => {
    await draw(<Time at={at} />);
    const time = screen.getByText(shown);
    expect(time.getAttribute('title')).toMatch(hover);
  });
});
