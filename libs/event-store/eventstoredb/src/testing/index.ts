export type { Faults } from './faults.ts';
export { startTestServer, type TestServer, type TestServerOptions } from './start-server.ts';
