import { freePort, startServer, type ServerOptions, type ServerProcess } from '../../servers/index.ts';

/** One API node that keeps its port and its folder over any number of deaths. */
export class Node {
  readonly #options: ServerOptions;
  #server: ServerProcess | undefined;

  private constructor(options: ServerOptions) {
    this.#options = options;
  }

  static async at(store: string, dataDir: string): Promise<Node> {
    return new Node({ store, dataDir, port: await freePort() });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#options.port}`;
  }

  get dataDir(): string {
    return this.#options.dataDir;
  }

  get server(): ServerProcess {
    if (!this.#server) throw new Error('this node was never started');
    return this.#server;
  }

  /** Starts the process and does not wait. */
  launch(): ServerProcess {
    this.#server = startServer(this.#options);
    return this.#server;
  }

  async start(): Promise<number> {
    return this.launch().ready();
  }

  async kill(): Promise<void> {
    await this.server.kill();
  }

  /** In order; throws when it had to be killed or ended badly. */
  async stop(): Promise<void> {
    const code = await this.server.stop(30_000);
    if (code !== 0) throw new Error(`the server did not end in order (${code ?? 'killed'}):\n${this.server.output()}`);
  }
}
