import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Building } from '@watchfloor/subscriptions';
import type { StoreSetting } from '../open-store.ts';
import type { BuildAsked, BuildTold } from './build-messages.ts';

/** From source Node runs it as it is; in the built server it stands beside main.js. */
const PROCESS = new URL(`./build.process.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url);

/**
 * Has a process of its own build, which takes all its memory with it. A stop kills it: what it wrote is worth nothing,
 * and whoever asked removes the file. Answers false when the signal aborted; throws what made it fail.
 */
export const askBuildProcess = async (
  asked: BuildAsked,
  signal: AbortSignal,
  onApplied: Building['onApplied'],
): Promise<boolean> => {
  const child = fork(PROCESS, { signal, killSignal: 'SIGKILL' });
  let last: BuildTold | undefined;
  child.on('message', (told: BuildTold) => {
    last = told;
    if (told.kind === 'applied') onApplied(told.position, told.at);
  });
  child.send(asked);
  // Its last word may still be on the way when it has ended.
  await Promise.all([once(child, 'exit'), once(child, 'disconnect')]).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  if (signal.aborted) return false;
  const told = last;
  if (told?.kind === 'built') return true;
  throw new Error(told?.kind === 'failed' ? told.reason : `the building process was ended by ${child.signalCode}`);
};

/** Makes a build outside of the node. */
export const buildElsewhere =
  ({ storeUrl, epoch }: StoreSetting, signal: AbortSignal) =>
  (file: string, onApplied: Building['onApplied']): Promise<boolean> =>
    askBuildProcess({ where: { storeUrl, epoch }, file }, signal, onApplied);
