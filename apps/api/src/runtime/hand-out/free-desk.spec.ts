import { emptyDesk, type Desk } from '@watchfloor/policy';
import { describe, expect, it, vi } from 'vitest';
import type { DeskStreams } from './desk-streams.ts';
import { freeIfDone } from './free-desk.ts';

const chosen = (rank: boolean): Desk => ({
  ...emptyDesk,
  hand: {
    request: 'req-1',
    incidents: ['inc-1'],
    choices: [
      {
        request: 'req-1',
        incident: 'inc-1',
        companions: [],
        at: 1,
        startBy: 9,
        because: 'by score',
        ahead: [],
        ...(rank && { rank: { place: 1, open: 1, score: 50, lane: 'by score', scoringPolicy: 1 } }),
      },
    ],
  },
});

/** A desk whose one incident is in nobody's hand; `givenBefore`: it was in this one's, for this request. */
const world = (desk: Desk, givenBefore: boolean) => {
  const toDesk = vi.fn<DeskStreams['toDesk']>().mockImplementation(async () => {
    vi.mocked(streams.desk).mockResolvedValue(emptyDesk);
    return { ok: true, revision: 1, position: '1.1', events: [], repeated: false };
  });
  const streams = {
    desk: vi.fn<DeskStreams['desk']>().mockResolvedValue(desk),
    incident: async () =>
      ({
        incident: { standing: { state: 'new', holder: null } },
        revision: 3,
        isClaimed: () => givenBefore,
      }) as unknown as Awaited<ReturnType<DeskStreams['incident']>>,
    toDesk,
    toIncident: vi.fn<DeskStreams['toIncident']>(),
  };
  return { streams, toDesk };
};

describe('A hand in which nothing needs its person', () => {
  it('is not done while what was chosen is not claimed yet: the claim, or its loss, follows', async () => {
    const { streams, toDesk } = world(chosen(true), false);
    expect(await freeIfDone(streams, 'per-1', () => 7)).toBeNull();
    expect(toDesk).not.toHaveBeenCalled();
  });

  it('frees the desk once it was claimed and went on, or was assigned and needs no claim', async () => {
    for (const { streams } of [world(chosen(true), true), world(chosen(false), false)])
      expect(await freeIfDone(streams, 'per-1', () => 7)).toBe('1.1');
  });
});
