import { afterAll, beforeAll } from 'vitest';
import { describeEventLog } from '@watchfloor/event-store-port/testing';
import { openEventStoreDbLog } from './open-log.ts';
import { startTestServer, type TestServer } from './testing/index.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

describeEventLog('EventStoreDB, a test server', async () =>
  openEventStoreDbLog({ connectionString: server.connectionString }),
);

const real = process.env['ESDB_URL'];
if (real !== undefined) {
  describeEventLog('EventStoreDB, the server of ESDB_URL', async () => openEventStoreDbLog({ connectionString: real }));
}
