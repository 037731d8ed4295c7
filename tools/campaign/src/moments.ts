import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../src/chance.ts';
import { registerOverdue } from './load/caller.ts';
import { postAlerts } from './load/detector.ts';
import { takeNext } from './load/engineer.ts';
import type { Engineer, Field } from './load/field.ts';
import type { Node } from './node.ts';
import { ops } from './ops.ts';

/** What a node is in the middle of when it dies. */
export type Moment = 'load' | 'grouping' | 'claim' | 'breach' | 'rebuild' | 'backup';

export interface Scene {
  /** Decides over deaths alone, so that a seed kills alike however the load runs. */
  readonly chance: Chance;
  readonly field: Field;
  /** The one that will die. */
  readonly node: Node;
  readonly people: readonly Engineer[];
  readonly lead: Engineer;
}

const BURST_POSTS = 15;
const ALERTS_EACH = 120;
const LONGEST_MS = 120;

const within = (chance: Chance, ms: number) => pause(chance.below(ms));

/** Begins what the moment is named after; whoever is not answered before the death asks again elsewhere or later. */
const begin: Readonly<Record<Exclude<Moment, 'rebuild' | 'backup'>, (scene: Scene) => Promise<unknown>>> = {
  load: async () => undefined,
  grouping: ({ field }) => Promise.all(Array.from({ length: BURST_POSTS }, () => postAlerts(field, ALERTS_EACH))),
  claim: ({ field, people }) => Promise.all(people.map((person) => takeNext(field, person))),
  breach: ({ field, lead }) => Promise.all(Array.from({ length: 5 }, () => registerOverdue(field, lead))),
};

/** Read models are thrown away, and the node dies while it builds them again. */
const dieRebuilding = async ({ chance, node }: Scene): Promise<void> => {
  await node.kill();
  const thrown = await ops('--data-dir', node.dataDir, 'rebuild').ended;
  if (thrown.code !== 0) throw new Error(`ops rebuild: ${thrown.output}`);
  node.launch();
  await within(chance, 2_500);
  await node.kill();
};

/** The node dies beside a backup, and every second time the backup with it. */
const dieBackingUp = async ({ chance, node }: Scene): Promise<void> => {
  const file = join(node.dataDir, 'copy.backup');
  const backup = ops('--store', `sqlite:${node.dataDir}`, 'backup', file);
  await within(chance, 1_500);
  const both = chance.is(0.5);
  await node.kill();
  if (both) backup.child.kill('SIGKILL');
  const { code, output } = await backup.ended;
  if (!both && code !== 0) throw new Error(`ops backup: ${output}`);
  for (const made of [file, `${file}.keys`]) rmSync(made, { force: true });
};

/** Kills the node in the middle of the moment; `begun` resolves when all that was begun has been answered. */
export const dieAt = async (moment: Moment, scene: Scene): Promise<{ readonly begun: Promise<unknown> }> => {
  if (moment === 'rebuild' || moment === 'backup') {
    await (moment === 'rebuild' ? dieRebuilding(scene) : dieBackingUp(scene));
    return { begun: Promise.resolve() };
  }
  const begun = begin[moment](scene);
  await within(scene.chance, LONGEST_MS);
  await scene.node.kill();
  return { begun };
};
