import { openEventStoreDbLog, type Timing } from '../index.ts';
import { startTestServer, type TestServer } from './start-server.ts';

/** Short enough for a test that waits until something has been given up. */
export const IMPATIENT: Timing = {
  appendDeadlineMs: 400,
  readSilenceMs: 400,
  giveUpMs: 1_500,
  quietMs: 100,
  shortestPauseMs: 5,
  longestPauseMs: 50,
};

/** A server of its own with a log that is open on it. */
export const serverWithLog = async (timing: Partial<Timing> = {}) => {
  const server: TestServer = await startTestServer();
  const log = openEventStoreDbLog({
    connectionString: server.connectionString,
    timing: { ...IMPATIENT, ...timing },
  });
  return {
    server,
    log,
    close: async () => {
      await log.close();
      await server.close();
    },
  };
};
