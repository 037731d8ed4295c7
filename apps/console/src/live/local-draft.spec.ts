// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { engineer, lead } from '../testing/pages.ts';
import { draftsAreOf, keepLocalDraft, leaveNoDrafts, localDraft } from './local-draft.ts';
import { meQuery } from './queries.ts';
import { leaveDesk } from './sign-out.ts';

const kept = () => Object.keys(localStorage).filter((key) => key.startsWith('watchfloor.draft.'));

/** The console learns whose session it has, as after every way in. */
const seat = async (me: typeof engineer) => {
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(me)));
  await new QueryClient().query(meQuery);
};

beforeEach(() => {
  localStorage.clear();
  leaveNoDrafts();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('Unsent words on a shared desk', () => {
  it('come back to whoever wrote them, also after their session ended', async () => {
    await seat(engineer);
    keepLocalDraft('inc-1', 'The bank called');
    await seat(engineer);
    expect(localDraft('inc-1')).toMatchObject({ text: 'The bank called' });
  });

  it('are not shown to the next person, and are gone from the machine', async () => {
    await seat(engineer);
    keepLocalDraft('inc-1', 'The bank called');
    await seat(lead);
    expect(localDraft('inc-1')).toBeNull();
    expect(kept()).toEqual([]);
  });

  it('of an unknown writer belong to nobody and are removed', () => {
    localStorage.setItem('watchfloor.draft.inc-1', JSON.stringify({ text: 'Whose?' }));
    localStorage.setItem('watchfloor.theme', 'light');
    draftsAreOf(engineer.id);
    expect(localDraft('inc-1')).toBeNull();
    expect(kept()).toEqual([]);
    expect(localStorage.getItem('watchfloor.theme')).toBe('light');
  });

  it('are neither kept nor read before it is known who sits here', () => {
    keepLocalDraft('inc-1', 'The bank called');
    expect(kept()).toEqual([]);
  });

  it('are gone once their writer has signed out', async () => {
    await seat(engineer);
    keepLocalDraft('inc-1', 'The bank called');
    const left = vi.spyOn(window.location, 'assign').mockReturnValue();
    leaveDesk();
    expect([kept(), left.mock.calls]).toEqual([[], [['/sign-in']]]);
  });
});
