import { SingleBar } from 'cli-progress';
import { offsetOf, verifyLog, type ChainFault, type LogVerdict, type StoreAddress } from '@watchfloor/event-store-port';
import type { ReadOnlyLog } from '@watchfloor/event-store-sqlite';
import { openToRead } from './open-to-read.ts';
import { takenAway } from './taken-away.ts';

const proved = async (log: ReadOnlyLog): Promise<LogVerdict> => {
  const bar = new SingleBar({
    format: 'verifying {bar} {percentage} % · {events} events · {eta_formatted} left',
    stream: process.stderr,
    noTTYOutput: false,
  });
  bar.start(1, 0, { events: 0 });
  const verdict = await verifyLog(log, (done, position, head) => {
    bar.setTotal(Number(offsetOf(head)));
    bar.update(Number(offsetOf(position)), { events: done });
  });
  bar.stop();
  return verdict;
};

const asText = ({ stream, revision, position, type, why }: ChainFault): string => {
  const reason = why === 'gap' ? `gap: revision ${revision - 1} is missing or not in its place` : why;
  return `The first bad event: ${stream}, revision ${revision}, position ${position}, ${type} (${reason}).`;
};

/** Derives every stream's chain again, looks for what was taken away, and prints the verdict; resolves to the exit code. */
export const verify = async (address: StoreAddress, backup?: string): Promise<number> => {
  const log = await openToRead(address);
  try {
    const { events, fault } = await proved(log);
    const { findings, limits } = takenAway(address, backup);
    const bad = [...(fault ? [asText(fault)] : []), ...findings];
    for (const line of bad) console.error(line);
    if (bad.length === 0) console.log(`All ${events} events are as they were written, each in its stream.`);
    for (const line of limits) console.log(line);
    return bad.length === 0 ? 0 : 1;
  } finally {
    await log.close();
  }
};
