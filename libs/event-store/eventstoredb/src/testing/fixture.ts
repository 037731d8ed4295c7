import { openEventStoreDbLog, type Timing } from '../index.ts';
import { startTestServer, type TestServer } from './start-server.ts';

/** Notices a lost answer soon, and never gives up because the machine is busy. */
export const PATIENT: Timing = {
  appendDeadlineMs: 1_000,
  readSilenceMs: 1_000,
  giveUpMs: 30_000,
  quietMs: 100,
  shortestPauseMs: 5,
  longestPauseMs: 50,
};

/** For a test that waits until something has been given up. */
export const IMPATIENT: Timing = { ...PATIENT, appendDeadlineMs: 400, readSilenceMs: 400, giveUpMs: 500 };

/** A server of its own with a log that is open on it, and another that soon gives up. */
export const serverWithLog = async () => {
  const server: TestServer = await startTestServer();
  const { connectionString } = server;
  const log = openEventStoreDbLog({ connectionString, timing: PATIENT });
  const impatient = openEventStoreDbLog({ connectionString, timing: IMPATIENT });
  return {
    server,
    log,
    impatient,
    close: async () => {
      await log.close();
      await impatient.close();
      await server.close();
    },
  };
};
