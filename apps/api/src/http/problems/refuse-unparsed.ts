import type { ProblemCode } from '@watchfloor/api-contract';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { ProblemError, problemType } from './problem.ts';

/** As Node's parser says it: a code, and in its own words what it stumbled over. */
export interface ParserFault extends Error {
  readonly code?: string;
  readonly reason?: string;
}

const codes: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};
const BROKEN_OFF = 'HPE_INVALID_EOF_STATE';

/** Until whoever was refused hangs up, in ms. */
const HANG_UP_MS = 2_000;

/** What the parser refuses never gets as far as a route: it is answered on the bare connection, which ends with it. */
export const refuseUnparsed = ({ code = '', reason }: ParserFault, socket: Socket): void => {
  if (!socket.writable) return;
  const detail = code === BROKEN_OFF ? 'The request breaks off.' : reason;
  const { document } = new ProblemError(codes[code] ?? 'bad-request', detail === undefined ? {} : { detail });
  const body = JSON.stringify(document);
  const head = [
    `HTTP/1.1 ${document.status} ${STATUS_CODES[document.status]}`,
    'Connection: close',
    `Content-Type: ${problemType}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
  socket.setTimeout(HANG_UP_MS, () => socket.destroy());
};
