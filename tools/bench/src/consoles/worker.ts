import type { QueueRow } from '@watchfloor/api-contract';
import { parentPort, workerData } from 'node:worker_threads';
import { mismatches } from './console-rows.ts';
import { Screen } from './screen.ts';
import { delaysOn } from './delays-on.ts';
import type { Caused, ConsolesOf, FromConsoles, ToConsoles } from './worker-messages.ts';

/** A few at a time: each connection begins with a whole snapshot. */
const AT_ONCE = 5;

const { sessions, screens } = workerData as ConsolesOf;
const bySession = sessions.map((session) => Array.from({ length: screens }, () => session));
const connected: Screen[][] = sessions.map(() => []);

const say = (message: FromConsoles): void => parentPort?.postMessage(message);

const connectAll = async (): Promise<void> => {
  const waiting = bySession.flatMap((all, index) => all.map((session) => ({ session, index })));
  let count = 0;
  const connectSome = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const screen = new Screen(next.session);
      await screen.follow();
      connected[next.index]?.push(screen);
      count += 1;
      say({ kind: 'connected', count });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, connectSome));
  say({ kind: 'ready' });
};

const report = (caused: readonly Caused[]): void => {
  const all = connected.flat();
  const { delaysMs, neverSeen } = delaysOn(all, caused);
  const missed = all.reduce((sum, screen) => sum + screen.missed, 0);
  const pushes = all.reduce((sum, screen) => sum + screen.pushes, 0);
  say({ kind: 'seen', delaysMs, neverSeen, missed, pushes });
};

const compare = (session: number, tick: number, text: string): void => {
  const server = JSON.parse(text) as QueueRow[];
  const screensThere = (connected[session] ?? []).filter(({ shown }) => shown.tick === tick);
  const elsewhere = (connected[session]?.length ?? 0) - screensThere.length;
  const differing = screensThere.map(({ shown }) => ({ shown, ids: mismatches(shown, server) }));
  const [first] = differing.filter(({ ids }) => ids.length > 0);
  const id = first?.ids[0] ?? '';
  const theirs = JSON.stringify(server.find((row) => row.id === id));
  const example = first && `screen ${JSON.stringify(first.shown.rows.get(id))} server ${theirs}`;
  say({
    kind: 'compared',
    session,
    elsewhere,
    differing: differing.filter(({ ids }) => ids.length > 0).length,
    example,
  });
};

parentPort?.on('message', (message: ToConsoles) => {
  switch (message.kind) {
    case 'begin':
      for (const screen of connected.flat()) screen.forget();
      return;
    case 'end':
      report(message.caused);
      return;
    case 'compare':
      compare(message.session, message.tick, message.rows);
      return;
  }
});

await connectAll();
