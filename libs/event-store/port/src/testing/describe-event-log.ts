import { afterAll, beforeAll, describe } from 'vitest';
import type { EventLog } from '../event-log.ts';
import { appending } from './appending.ts';
import { closing } from './closing.ts';
import { reading } from './reading.ts';
import { retaining } from './retaining.ts';
import { rivalry } from './rivalry.ts';
import { subscribing } from './subscribing.ts';

/**
 * What every adapter promises. `open` may give a new log each time or the same shared server: the suite uses streams of
 * its own and starts behind what is there.
 */
export const describeEventLog = (name: string, open: () => Promise<EventLog>) => {
  describe(`an event log (${name})`, () => {
    let log: EventLog | undefined;
    const current = () => {
      if (!log) throw new Error('the log is not open');
      return log;
    };
    beforeAll(async () => {
      log = await open();
    });
    afterAll(() => log?.close());

    describe('appends', () => appending(current));
    describe('reads', () => reading(current));
    describe('subscribes', () => subscribing(current));
    describe('retains', () => retaining(current));
    describe('stands rivals', () => rivalry(current));
    describe('closes', () => closing(open));
  });
};
