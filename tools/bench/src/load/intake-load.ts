import { setTimeout as pause } from 'node:timers/promises';
import { PostConnection, wazuhAlert, type ConnectedSource } from '../../../servers/index.ts';
import { slots } from './pace.ts';

export interface IntakeLoad {
  readonly url: string;
  readonly source: ConnectedSource;
  readonly connections: number;
  readonly alertsPerPost: number;
  /** Alerts a second that are offered at most. */
  readonly offered: number;
  readonly seconds: number;
  /** One alert in this many is about a host that has no incident yet. */
  readonly newEvery: number;
}

export interface IntakeTaken {
  readonly taken: number;
  readonly bytes: number;
  readonly seconds: number;
  /** Milliseconds from sending to the answer, per post. */
  readonly tookMs: readonly number[];
  /** How often the server asked to come back later. */
  readonly deferred: number;
  /** Position of the newest post that was answered. */
  readonly position: string;
}

/** Alerts join the incidents of this many hosts before theirs; with a wider window a storm would look like a scan. */
const RECENT_HOSTS = 500;
const SCENARIOS = 50;

/** The `n`th alert of a run: every `newEvery`th opens an incident, the others join one of those opened lately. */
export const alertOfLoad = (n: number, newEvery: number, at: string): string => {
  const newest = Math.floor(n / newEvery);
  const host = n % newEvery === 0 ? newest : Math.max(0, newest - (n % RECENT_HOSTS));
  return wazuhAlert({ id: `load-${n}`, host: `h-${host}.example.com`, rule: 5700 + (host % SCENARIOS), at });
};

/** Posts alerts for `seconds`, never faster than offered, over kept-alive connections with one post each under way. */
export const runIntakeLoad = async (load: IntakeLoad): Promise<IntakeTaken> => {
  const { url, source, alertsPerPost, newEvery } = load;
  const headers = { authorization: `Bearer ${source.key}`, 'content-type': 'application/json' };
  const path = `/api/v1/intake/${source.id}`;
  const open = () => PostConnection.open(url, path, headers);
  const connections = await Promise.all(Array.from({ length: load.connections }, open));
  const tookMs: number[] = [];
  const done = { taken: 0, bytes: 0, deferred: 0, position: '' };
  let made = 0;
  const next = slots(load.offered / alertsPerPost, load.seconds);
  const body = () => {
    const at = new Date().toISOString();
    const first = made;
    made += alertsPerPost;
    if (alertsPerPost === 1) return alertOfLoad(first, newEvery, at);
    return `[${Array.from({ length: alertsPerPost }, (_, index) => alertOfLoad(first + index, newEvery, at)).join(',')}]`;
  };
  const post = async (connection: PostConnection, text: string) => {
    for (;;) {
      const sent = performance.now();
      const answer = await connection.post(text);
      if (answer.status === 429) {
        done.deferred += 1;
        await pause(100);
        continue;
      }
      if (answer.status !== 202) throw new Error(`intake answered ${answer.status} ${answer.text.slice(0, 500)}`);
      tookMs.push(performance.now() - sent);
      done.taken += Number(/"taken":(\d+)/.exec(answer.text)?.[1]);
      done.bytes += text.length;
      const position = /"position":"([^"]+)"/.exec(answer.text)?.[1] ?? '';
      if (position > done.position) done.position = position;
      return;
    }
  };
  const begun = performance.now();
  const send = async (connection: PostConnection) => {
    while ((await next()) !== undefined) await post(connection, body());
  };
  try {
    await Promise.all(connections.map(send));
  } finally {
    for (const connection of connections) connection.close();
  }
  return { ...done, tookMs, seconds: (performance.now() - begun) / 1000 };
};
