export type { Faults } from './faults.ts';
export { startServerProcess, type ServerProcess, type ServerProcessOptions } from './server-process.ts';
export { startTestServer, type TestServer, type TestServerOptions } from './start-server.ts';
