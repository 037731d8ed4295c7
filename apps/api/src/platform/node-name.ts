import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/**
 * A node's name among those that share a store, kept in its data directory, which one process holds at a time: so it is
 * the same after a restart. An embedded store has one node, whatever folder it is moved to.
 */
export const nodeName = (shared: boolean, dataDir: string): string => {
  if (!shared) return 'embedded';
  const file = join(dataDir, 'node-name');
  const kept = readFileSync(file, { encoding: 'utf8', flag: 'a+' }).trim();
  // Empty when it is new, or was torn by a power cut.
  if (kept !== '') return kept;
  const name = `${hostname().slice(0, 64)}-${randomBytes(3).toString('hex')}`;
  writeFileSync(file, `${name}\n`, { flush: true });
  return name;
};
