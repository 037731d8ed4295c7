/** The invented night that every picture shows: 17 Nov 2026, 02:12:48 UTC. */
export const now = Date.parse('2026-11-17T02:12:48.000Z');
export const iso = (ms: number) => new Date(ms).toISOString();

export const customers = [
  { id: 'cus-1', name: 'Aldermoor Bank', weight: 90 },
  { id: 'cus-2', name: 'Cobalt Lane Media', weight: 55 },
  { id: 'cus-3', name: 'Grauholm Insurance', weight: 70 },
  { id: 'cus-4', name: 'Elmhollow Clinics', weight: 80 },
  { id: 'cus-5', name: 'Brackwater Utilities', weight: 85 },
  { id: 'cus-6', name: 'Fennick Freight', weight: 45 },
  { id: 'cus-7', name: 'Dunvale Rail', weight: 75 },
] as const;

export const people = [
  ['per-iv', 'Ines Varga', 'L1 engineer'],
  ['per-pd', 'Pavel Dorn', 'L2 engineer'],
  ['per-jh', 'Jonas Hale', 'L1 engineer'],
  ['per-nf', 'Nadia Falk', 'L1 engineer'],
  ['per-lm', 'Leila Moss', 'L1 engineer'],
  ['per-ab', 'Aiko Brandt', 'L1 engineer'],
  ['per-op', 'Owen Prior', 'L1 engineer'],
  ['per-sk', 'Sami Koski', 'L1 engineer'],
  ['per-tl', 'Tomas Lind', 'L2 engineer'],
  ['per-es', 'Emil Sand', 'L1 engineer'],
  ['per-cv', 'Clara Voss', 'L1 engineer'],
  ['per-br', 'Bo Rehn', 'L1 engineer'],
  ['per-ra', 'Ruth Amsel', 'shift lead'],
  ['per-gh', 'Greta Holm', 'on-call analyst'],
  ['per-dk', 'Dana Krol', 'administrator'],
] as const;
