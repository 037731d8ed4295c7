import { FIRST_ENTRY } from './alerts-of-incident.ts';
import type { Db } from './projection.ts';
import { row } from './rows.ts';

/** Where an alert's body stands: index into the alerts of the AlertsReceived event at this position. */
export interface AlertAddress {
  readonly event: string;
  readonly position: string;
  readonly index: number;
}

export interface AlertPage {
  readonly addresses: readonly AlertAddress[];
  /** Pass it back for older ones; null at the end. */
  readonly next: string | null;
  /** All alerts of the incident, those counted quietly after its closing among them. */
  readonly total: number;
}

type Slot = readonly [chunk: number, index: number];

/** Newest first. */
const slotsOf = (runs: string): Slot[] => {
  const numbers = runs === '' ? [] : runs.split(' ').map(Number);
  const slots: Slot[] = [];
  for (let at = 0; at < numbers.length; at += 3) {
    const [chunk = 0, from = 0, count = 0] = numbers.slice(at, at + 3);
    for (let index = from; index < from + count; index++) slots.push([chunk, index]);
  }
  return slots.reverse();
};

const addressOf = (db: Db, [chunk, index]: Slot): AlertAddress => {
  const found = row<{ event: string; position: string }>(
    db,
    'SELECT event, position FROM chunks WHERE chunk = ?',
    chunk,
  );
  if (found === undefined) throw new Error(`chunk ${chunk} is not known`);
  return { ...found, index };
};

/** Entry and offset within it; anything else is not one of ours and reads from the start. */
const placeOf = (cursor: string | undefined): readonly [number, number] | undefined => {
  const match = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor ?? '');
  return match ? [Number(match[1]), Number(match[2])] : undefined;
};

/** The incident's alerts, newest first, `limit` at a time. */
export const alertAddresses = (db: Db, incident: string, limit: number, cursor?: string): AlertPage => {
  const totals = row<{ ref: number; total: number; newest: number }>(
    db,
    'SELECT ref, total + quiet AS total, newest FROM alert_totals WHERE incident = ?',
    incident,
  );
  if (totals === undefined) return { addresses: [], next: null, total: 0 };
  let [entry, offset] = placeOf(cursor) ?? [totals.newest, 0];
  const addresses: AlertAddress[] = [];
  while (entry > 0 && addresses.length < limit) {
    const members = row<{ older: number; runs: string }>(
      db,
      'SELECT older, runs FROM alert_members WHERE members = ?1 AND ref = iif(members = ?2, ?3, ?2)',
      entry,
      totals.ref,
      FIRST_ENTRY,
    );
    // A cursor made up to walk into another customer's alerts finds nothing.
    if (members === undefined) return { addresses: [], next: null, total: totals.total };
    const slots = slotsOf(members.runs).slice(offset, offset + limit - addresses.length);
    addresses.push(...slots.map((slot) => addressOf(db, slot)));
    offset += slots.length;
    if (addresses.length < limit) [entry, offset] = [members.older, 0];
  }
  return { addresses, next: entry > 0 ? `${entry}.${offset}` : null, total: totals.total };
};
