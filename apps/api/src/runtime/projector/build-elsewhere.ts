import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Building } from '@watchfloor/subscriptions';
import type { StoreSetting } from '../open-store.ts';
import type { BuildAsked, BuildTold } from './build-messages.ts';

/** From source Node runs it as it is; in the built server it stands beside main.js. */
const PROCESS = new URL(`./build.process.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/**
 * Makes a build in a process of its own, which takes all its memory with it. A stop kills it: what it wrote is worth nothing,
 * and whoever asked removes the file. Throws what made it fail.
 */
export const buildElsewhere =
  ({ storeUrl, epoch }: StoreSetting, signal: AbortSignal) =>
  async (file: string, onApplied: Building['onApplied']): Promise<boolean> => {
    const child = fork(PROCESS, { signal, killSignal: 'SIGKILL' });
    let last: BuildTold | undefined;
    child.on('message', (told: BuildTold) => {
      last = told;
      if (told.kind === 'applied') onApplied(told.position, told.at);
    });
    child.send({ where: { storeUrl, epoch }, file } satisfies BuildAsked);
    // Its last word may still be on the way when it has ended.
    await Promise.all([once(child, 'exit'), once(child, 'disconnect')]).catch((error: unknown) => {
      if (!signal.aborted) throw error;
    });
    if (signal.aborted) return false;
    const told = last;
    if (told?.kind === 'built') return true;
    throw new Error(told?.kind === 'failed' ? told.reason : `the building process was ended by ${child.signalCode}`);
  };
