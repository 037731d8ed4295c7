import { epochOf, type EventLog, type Position } from '@watchfloor/event-store-port';
import type { Projection } from '@watchfloor/read-models';
import { builtBy, readCheckpoint } from './checkpoint.ts';
import { persistently } from './persistently.ts';
import { openViews, type ViewsReader } from './views-db.ts';
import { buildsIn, removeViews, viewsFile } from './views-files.ts';

/** A build that can be served; `current` says that it can be continued, otherwise it is only read until the next is made. */
export interface ServedBuild {
  readonly build: number;
  readonly position: Position | null;
  readonly current: boolean;
}

export interface Builds {
  readonly served: ServedBuild | undefined;
  /** Number of the next build, which no file here ever had. */
  readonly next: number;
}

interface Found {
  readonly build: number;
  readonly position: Position | null;
  readonly builtBy: string;
}

const inspect = (directory: string, build: number): Found | undefined => {
  let views: ViewsReader | undefined;
  try {
    views = openViews(viewsFile(directory, build));
    const checkpoint = readCheckpoint(views);
    return checkpoint?.complete ? { build, ...checkpoint } : undefined;
  } catch {
    // Torn by a power cut, or no database at all: it is only a copy of what the log holds.
    return undefined;
  } finally {
    views?.close();
  }
};

/** Of another epoch, or ahead of the log: made from events that this log does not hold. */
const isOfThisLog = ({ position }: Found, epoch: number, head: Position | null): boolean => {
  if (position === null) return true;
  return epochOf(position) === epoch && head !== null && position <= head;
};

/**
 * The newest complete build that was made from this log; everything else in the directory is removed. Undefined when
 * nothing may be served before a build is made.
 */
export const lookAtBuilds = async (
  directory: string,
  log: EventLog,
  projections: readonly Projection[],
  signal: AbortSignal,
): Promise<Builds> => {
  const head = await persistently(signal, () => log.head());
  let served: ServedBuild | undefined;
  const builds = buildsIn(directory);
  for (const build of [...builds].reverse()) {
    const found = served ? undefined : inspect(directory, build);
    if (found && isOfThisLog(found, log.epoch, head)) {
      served = { build, position: found.position, current: found.builtBy === builtBy(projections) };
    } else {
      removeViews(viewsFile(directory, build));
    }
  }
  return { served, next: (builds.at(-1) ?? 0) + 1 };
};
