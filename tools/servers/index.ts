export { freePort } from './free-port.ts';
export { whenEnding } from './leave-nothing.ts';
export { addCustomer, connectWazuh, found, hire, type ConnectedSource, type NewPerson } from './organisation.ts';
export { expectOk, PersonClient, send, type Asked, type Reply, type Session } from './person-client.ts';
export { builtServer, startServer, type ServerOptions, type ServerProcess } from './server-process.ts';
export { temporaryFolder, type TemporaryFolder } from './temporary-folder.ts';
export { until } from './until.ts';
export { wazuhAlert, type MadeUpAlert } from './wazuh-alert.ts';
