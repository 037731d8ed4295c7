import type { AddressInfo } from 'node:net';
import { parseArgs } from 'node:util';
import { openControl } from './control.ts';
import { startTestServer } from './start-server.ts';

/** `npm run esdb -- [--port N] [--control N] [--data FILE]`; one line of JSON on stdout says that it serves, and where. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    control: { type: 'string', default: '0' },
    data: { type: 'string' },
  },
});

const server = await startTestServer({
  port: Number(values.port),
  ...(values.data !== undefined && { data: values.data }),
});
const control = await openControl(server, Number(values.control));
const { port } = control.address() as AddressInfo;
const where = { connectionString: server.connectionString, port: server.port, control: `http://127.0.0.1:${port}` };
process.stdout.write(`${JSON.stringify(where)}\n`);

const end = async (): Promise<void> => {
  control.close();
  await server.close();
};
process.once('SIGTERM', () => void end());
process.once('SIGINT', () => void end());
