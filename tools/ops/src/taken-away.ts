import { join } from 'node:path';
import { offsetOf, positionAt, type StoreAddress } from '@watchfloor/event-store-port';
import { firstUnlike, missingPositions, type Neighbour } from '@watchfloor/event-store-sqlite';

export interface Absences {
  /** What is not there and should be. */
  readonly findings: readonly string[];
  /** What this store cannot tell, so that nobody takes silence for proof. */
  readonly limits: readonly string[];
}

const placeOf = ({ stream, revision, position }: Neighbour): string =>
  `${stream} revision ${revision}, position ${position}`;

const unlike = (file: string, backup: string): readonly string[] => {
  const lost = firstUnlike(file, backup);
  return lost ? [`The first event of ${backup} that is missing or another one now: ${placeOf(lost)}.`] : [];
};

/** Deleted events leave the chain of what stands before them whole: they are missed by position, and beside a backup. */
export const takenAway = (address: StoreAddress, backup: string | undefined): Absences => {
  if (address.kind === 'esdb') {
    if (backup !== undefined) throw new Error('--against is for the embedded store: a cluster has backups of its own');
    const limits = [
      'Whether a whole stream or the end of one was deleted cannot be seen here: positions of this store have gaps.',
      'Nor can the order across streams: each chain proves its stream alone.',
    ];
    return { findings: [], limits };
  }
  const file = join(address.directory, 'events.db');
  const { count, first, before, after, countedFrom } = missingPositions(file);
  const findings: string[] = [];
  if (first !== undefined) {
    const between = [
      before && `after ${placeOf(before)}`,
      after ? `before ${placeOf(after)}` : 'at the end of the log',
    ];
    findings.push(`Missing: ${count} positions, the first is ${first}, ${between.filter(Boolean).join(', ')}.`);
  }
  const counted = offsetOf(countedFrom) <= offsetOf(positionAt(1, 1));
  const limits = counted ? [] : [`Of positions before ${countedFrom} it is not known which were deleted.`];
  if (backup !== undefined) return { findings: [...findings, ...unlike(file, backup)], limits };
  return {
    findings,
    limits: [...limits, 'Their order across streams is proved beside a backup only: --against <backup>.'],
  };
};
