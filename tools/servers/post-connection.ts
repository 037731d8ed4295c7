import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Answered {
  readonly status: number;
  readonly text: string;
}

const headEnd = Buffer.from('\r\n\r\n');

/** The first whole answer in the bytes; undefined while some of it is still coming. Throws on one without a length. */
export const readAnswer = (bytes: Buffer): Answered | undefined => {
  const end = bytes.indexOf(headEnd);
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error(`an answer without a length: ${head}`);
  const begin = end + headEnd.length;
  if (bytes.length < begin + Number(length)) return undefined;
  return { status: Number(head.slice(9, 12)), text: bytes.toString('utf8', begin, begin + Number(length)) };
};

/**
 * One kept-alive connection, one post at a time: the load generator shares two cores with the server it measures, so it
 * does no more than HTTP/1.1 asks for.
 */
export class PostConnection {
  readonly #socket: Socket;
  readonly #head: string;
  #bytes: Buffer = Buffer.alloc(0);
  #waiting: { readonly resolve: (answer: Answered) => void; readonly reject: (cause: Error) => void } | undefined;

  private constructor(socket: Socket, head: string) {
    this.#socket = socket;
    this.#head = head;
    socket.on('data', (piece) => this.#take(Buffer.from(piece)));
    socket.on('close', () => this.#waiting?.reject(new Error('the connection closed before the answer')));
    socket.on('error', (cause) => this.#waiting?.reject(cause));
  }

  static async open(url: string, path: string, headers: Readonly<Record<string, string>>): Promise<PostConnection> {
    const { hostname, port, host } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.setNoDelay(true);
    await once(socket, 'connect');
    const lines = Object.entries({ host, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
    return new PostConnection(socket, `POST ${path} HTTP/1.1\r\n${lines.join('')}content-length: `);
  }

  post(body: string): Promise<Answered> {
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
      this.#socket.write(`${this.#head}${Buffer.byteLength(body)}\r\n\r\n${body}`);
    });
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(piece: Buffer): void {
    this.#bytes = this.#bytes.length === 0 ? piece : Buffer.concat([this.#bytes, piece]);
    const answer = readAnswer(this.#bytes);
    if (!answer) return;
    this.#bytes = Buffer.alloc(0);
    const waiting = this.#waiting;
    this.#waiting = undefined;
    waiting?.resolve(answer);
  }
}
