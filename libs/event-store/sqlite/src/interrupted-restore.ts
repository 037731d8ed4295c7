import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const FORMER = /^events\.epoch-(\d+)(?:-\d+)?\.db$/;

export const incomingIn = (directory: string): string => join(directory, 'events.db.incoming');

/** The epochs of the logs that restores moved aside here. */
export const formerEpochs = (directory: string): readonly number[] =>
  readdirSync(directory).flatMap((name) => FORMER.exec(name)?.slice(1).map(Number) ?? []);

/** A name for the log of an epoch that is moved aside; what stands there already is somebody's only copy. */
export const freeFormer = (directory: string, epoch: number): string => {
  const named = (suffix: string): string => join(directory, `events.epoch-${epoch}${suffix}.db`);
  let name = named('');
  for (let again = 2; existsSync(name); again += 1) name = named(`-${again}`);
  return name;
};

/** A restore was stopped between moving the log aside and putting the backup in its place. */
export class InterruptedRestoreError extends Error {
  override readonly name = 'InterruptedRestoreError';
}

/** Throws where a log was and is no more: an empty one in its place would let anybody set Watchfloor up anew. */
export const assertNotInterrupted = (directory: string): void => {
  if (existsSync(join(directory, 'events.db'))) return;
  if (!existsSync(incomingIn(directory)) && formerEpochs(directory).length === 0) return;
  throw new InterruptedRestoreError(
    `${directory} has no events.db, but what a restore that was interrupted leaves: repeat the restore (ops restore <backup>) before the server is started`,
  );
};
