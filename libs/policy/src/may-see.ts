import type { Clearance } from '@watchfloor/events';

export interface Viewer {
  readonly id: string;
  readonly clearance: Clearance;
}

/** `circle`: the people who need to know of a restricted incident; without one, nobody does. */
export interface Visible {
  readonly customer: string;
  readonly restricted: boolean;
  readonly circle?: readonly string[];
}

export const isClearedFor = (clearance: Clearance, customer: string): boolean =>
  clearance === 'all' || clearance.includes(customer);

/** Whether somebody cleared so is cleared for all of that: what nobody has, nobody may grant. */
export const coversClearance = (cleared: Clearance, wanted: Clearance): boolean =>
  cleared === 'all' || (wanted !== 'all' && wanted.every((customer) => cleared.includes(customer)));

/** The only gate for every list, search, page, push and count: clearance, and on a restricted incident the circle. */
export const maySee = (person: Viewer, incident: Visible): boolean =>
  isClearedFor(person.clearance, incident.customer) &&
  (!incident.restricted || (incident.circle ?? []).includes(person.id));

/** People with the same key see the same unrestricted incidents, so one push serves them all. */
export const clearanceKey = (person: Pick<Viewer, 'clearance'>): string =>
  person.clearance === 'all' ? 'all' : JSON.stringify([...new Set(person.clearance)].sort());
