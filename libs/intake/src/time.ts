import { accept, type Result } from '@watchfloor/kernel';
import { refuse, type ItemRejection } from './rejection.ts';

const ISO =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?\s*(?:(Z|z)|([+-])(\d\d):?(\d\d)?)?$/;

/**
 * ISO 8601 as detectors write it: any number of decimals, offsets with or without a colon, no offset meaning UTC.
 * Milliseconds since 1970, or undefined.
 */
export const isoInstant = (text: string): number | undefined => {
  const found = ISO.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour, minute, second, fraction, , sign, offsetHours, offsetMinutes] = found;
  const date = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(date).getUTCMonth() !== Number(month) - 1 || Number(hour ?? 0) > 24 || Number(minute ?? 0) > 59)
    return undefined;
  if (Number(second ?? 0) > 60 || Number(offsetHours ?? 0) > 23 || Number(offsetMinutes ?? 0) > 59) return undefined;
  const ofDay = Number(hour ?? 0) * 3_600_000 + Number(minute ?? 0) * 60_000 + Number(second ?? 0) * 1000;
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes ?? 0)) * 60_000 * (sign === '-' ? -1 : 1);
  return date + ofDay + Number((fraction ?? '').padEnd(3, '0').slice(0, 3)) - offset;
};

const DAY = 86_400_000;
const FIRST = Date.UTC(2000, 0, 1);
/** ECMA-262, 21.4.1.1: no date is further from 1970. */
const FURTHEST = 8.64e15;

/**
 * An alert's own time decides which incident it joins, so one that cannot be true is not taken: before 2000 a clock was
 * never set (1970 is the usual value), and more than a day ahead of receipt no time zone explains it.
 */
export const plausible = (at: number, receivedAt: number): Result<number, ItemRejection> => {
  const whole = Math.round(at);
  if (!(Math.abs(whole) <= FURTHEST)) return refuse('time-unreadable', 'not a time');
  const said = new Date(whole).toISOString();
  if (whole < FIRST) return refuse('time-before-2000', said);
  if (whole > receivedAt + DAY) return refuse('time-in-future', said);
  return accept(whole);
};
