import { SingleBar } from 'cli-progress';
import { offsetOf, verifyLog } from '@watchfloor/event-store-port';
import { openToRead, type StoreSetting } from './store-setting.ts';

/** Derives every stream's chain again and prints the verdict; resolves to the exit code. */
export const verify = async (setting: StoreSetting): Promise<number> => {
  const log = await openToRead(setting);
  const bar = new SingleBar({
    format: 'verifying {bar} {percentage} % · {events} events · {eta_formatted} left',
    stream: process.stderr,
    noTTYOutput: false,
  });
  bar.start(1, 0, { events: 0 });
  try {
    const { events, fault } = await verifyLog(log, (done, position, head) => {
      bar.setTotal(Number(offsetOf(head)));
      bar.update(Number(offsetOf(position)), { events: done });
    });
    bar.stop();
    if (!fault) {
      console.log(`All ${events} events are as they were written.`);
      return 0;
    }
    const { stream, revision, position, type, why } = fault;
    console.error(`The first bad event: ${stream}, revision ${revision}, position ${position}, ${type} (${why}).`);
    return 1;
  } finally {
    await log.close();
  }
};
