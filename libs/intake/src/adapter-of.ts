import { fieldMapping, type SourceFormat } from '@watchfloor/events';
import { accept, reject, type Rejection, type Result } from '@watchfloor/kernel';
import type { Adapter } from './adapter.ts';
import { generic } from './generic.ts';
import { suricata } from './suricata.ts';
import { wazuh } from './wazuh.ts';

/**
 * What is wrong with a mapping; `detail` is where in it, every place, and nothing else: each reader is told in their own
 * language. What is wrong in several ways is invalid.
 */
export type MappingCode = 'mapping-lacks' | 'mapping-unknown' | 'mapping-invalid';

type Made = Result<Adapter, Rejection<MappingCode>>;

type Path = readonly PropertyKey[];
const isThere = (within: unknown, path: Path): boolean =>
  path.reduce<unknown>((at, step) => (Object(at) as Record<PropertyKey, unknown>)[step], within) !== undefined;
const place = (path: Path): string => path.map(String).join('.');

/** Whoever posts another file altogether need not read all of it again. */
const MOST_PLACES = 20;

const mapped = (configured: unknown): Made => {
  const read = fieldMapping.safeParse(configured);
  if (read.success) return accept(generic(read.data));
  const wrong = read.error.issues.flatMap((issue): [MappingCode, Path][] => {
    const { path } = issue;
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ['mapping-unknown', [...path, key]]);
    return [[isThere(configured, path) ? 'mapping-invalid' : 'mapping-lacks', path]];
  });
  const [code = 'mapping-invalid', ...others] = new Set(wrong.map(([one]) => one));
  const places = wrong.slice(0, MOST_PLACES).map(([, path]) => place(path));
  const more = wrong.length > MOST_PLACES ? ['…'] : [];
  return reject(others.length === 0 ? code : 'mapping-invalid', [...places, ...more].join(', '));
};

/** A new format fails to compile until it stands here. */
const adapters: Readonly<Record<SourceFormat, (configured: unknown) => Made>> = {
  wazuh: () => accept(wazuh),
  suricata: () => accept(suricata),
  generic: mapped,
};

/** The adapter a source is connected with; `mapping` counts for the generic format only and is checked here. */
export const adapterOf = (format: SourceFormat, configured?: unknown): Made => adapters[format](configured);
