import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { upcast, type EventDefinition } from '@watchfloor/kernel';

/** Each version of each event as it was when it was new: what a log written then holds. */
export const fixturesFolder = new URL('./fixtures/events/', import.meta.url);
export const manifestFile = new URL('./fixtures/events.manifest.json', import.meta.url);

export interface Fixture {
  /** `<Name>.v<version>.json` */
  readonly file: string;
  readonly text: string;
}
/** SHA-256 of each fixture by its file's name. */
export type Manifest = Readonly<Record<string, string>>;

export const fileOf = (name: string, version: number): string => `${name}.v${version}.json`;
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

export const readFixtures = (): Fixture[] =>
  readdirSync(fixturesFolder)
    .sort()
    .map((file) => ({ file, text: readFileSync(new URL(file, fixturesFolder), 'utf8') }));

export const readManifest = (): Manifest => JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;

/** Fixtures that were edited, taken away or added behind the manifest's back. */
export const changedFixtures = (fixtures: readonly Fixture[], manifest: Manifest): string[] => {
  const found = new Map(fixtures.map(({ file, text }) => [file, hashOf(text)]));
  const files = new Set([...found.keys(), ...Object.keys(manifest)]);
  return [...files].filter((file) => found.get(file) !== manifest[file]).sort();
};

const versionsOf = ({ version }: EventDefinition) => Array.from({ length: version }, (_, index) => index + 1);

/** Versions that no fixture stands for. */
export const missingFixtures = (definitions: readonly EventDefinition[], fixtures: readonly Fixture[]): string[] => {
  const files = new Set(fixtures.map(({ file }) => file));
  return definitions
    .flatMap((definition) => versionsOf(definition).map((version) => fileOf(definition.name, version)))
    .filter((file) => !files.has(file));
};

const problemWith = (definition: EventDefinition | undefined, version: number, data: unknown): string | undefined => {
  if (!definition) return 'no event of this name is left to read it';
  if (version > definition.version) return `the latest version is ${definition.version}`;
  const former = definition.former[version - 1];
  if (former && !former.schema.safeParse(data).success) return 'its own version no longer reads it';
  const latest = upcast(definition, data, version);
  const parsed = definition.schema.safeParse(latest);
  if (!parsed.success)
    return parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
  return isDeepStrictEqual(parsed.data, latest) ? undefined : 'a field of it is no longer known';
};

/** Fixtures that today's definitions cannot read, and why: a log that holds such an event could not be read either. */
export const unreadableFixtures = (definitions: readonly EventDefinition[], fixtures: readonly Fixture[]): string[] =>
  fixtures.flatMap(({ file, text }) => {
    const [, name = '', version = ''] = /^(\w+)\.v(\d+)\.json$/.exec(file) ?? [];
    const definition = definitions.find((it) => it.name === name);
    const problem = problemWith(definition, Number(version), JSON.parse(text));
    return problem === undefined ? [] : [`${file}: ${problem}`];
  });
