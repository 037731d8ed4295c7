import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

const buildOf = (name: string): number | undefined => {
  const build = /^views-(\d+)\.db$/.exec(name)?.[1];
  return build === undefined ? undefined : Number(build);
};

/** The newest build of the read models in a data directory; 0 when there is none. */
export const newestBuild = (directory: string): number =>
  Math.max(0, ...readdirSync(directory).flatMap((name) => buildOf(name) ?? []));

/** Builds that stand in the directory now. */
export const standingBuilds = (directory: string): number =>
  readdirSync(directory).filter((name) => buildOf(name) !== undefined).length;

/** Makes the read models of a stopped node look like those of the release before: its next start builds new ones beside them. */
export const outdateViews = (directory: string): void => {
  const views = new DatabaseSync(join(directory, `views-${newestBuild(directory)}.db`));
  views.exec("UPDATE checkpoint SET built_by = '[]'; PRAGMA wal_checkpoint(TRUNCATE)");
  views.close();
};
