import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { definitions } from '@watchfloor/events';
import { fileOf, fixturesFolder, hashOf, manifestFile, readFixtures, readManifest } from './event-fixtures.ts';

/**
 * Freezes the latest version of every event that has no fixture yet. What is frozen already is neither written nor hashed
 * again: an edited fixture stays a failure.
 */
mkdirSync(fixturesFolder, { recursive: true });
for (const { name, version, example } of definitions.values()) {
  const file = new URL(fileOf(name, version), fixturesFolder);
  if (existsSync(file)) continue;
  writeFileSync(file, `${JSON.stringify(example, null, 2)}\n`);
  console.log(`Frozen: ${fileOf(name, version)}`);
}
const fresh = readFixtures().map(({ file, text }) => [file, hashOf(text)] as const);
const manifest = { ...Object.fromEntries(fresh), ...(existsSync(manifestFile) && readManifest()) };
writeFileSync(manifestFile, `${JSON.stringify(manifest, Object.keys(manifest).sort(), 2)}\n`);
