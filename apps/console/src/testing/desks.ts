import type { DeskView } from '@watchfloor/api-contract';

export const aMember = (wanted: Partial<DeskView['hand'][number]> = {}): DeskView['hand'][number] => ({
  id: 'inc-1',
  number: 1001,
  title: 'Port scan',
  scenario: 'scan',
  zone: 'green',
  score: 20,
  state: 'given',
  sameEntity: true,
  ...wanted,
});

export const aDesk = (wanted: Partial<DeskView> = {}): DeskView => ({
  state: 'away',
  since: '2026-11-17T02:00:00.000Z',
  request: null,
  hand: [],
  startBy: null,
  because: null,
  ahead: [],
  rank: null,
  declinesToday: 0,
  declineLimit: 3,
  ...wanted,
});
