import { fieldMapping, type SourceFormat } from '@watchfloor/events';
import { accept, reject, type Rejection, type Result } from '@watchfloor/kernel';
import type { Adapter } from './adapter.ts';
import { generic } from './generic.ts';
import { suricata } from './suricata.ts';
import { wazuh } from './wazuh.ts';

/** What is wrong with a mapping; `detail` is where in it, and nothing else: each reader is told in their own language. */
export type MappingCode = 'mapping-lacks' | 'mapping-unknown' | 'mapping-invalid';

type Made = Result<Adapter, Rejection<MappingCode>>;

type Path = readonly PropertyKey[];
const isThere = (within: unknown, path: Path): boolean =>
  path.reduce<unknown>((at, step) => (Object(at) as Record<PropertyKey, unknown>)[step], within) !== undefined;
const place = (path: Path): string => path.map(String).join('.');

const mapped = (configured: unknown): Made => {
  const read = fieldMapping.safeParse(configured);
  if (read.success) return accept(generic(read.data));
  const [issue] = read.error.issues;
  const path = issue?.path ?? [];
  if (issue?.code === 'unrecognized_keys')
    return reject('mapping-unknown', place([...path, ...issue.keys.slice(0, 1)]));
  return reject(isThere(configured, path) ? 'mapping-invalid' : 'mapping-lacks', place(path));
};

/** A new format fails to compile until it stands here. */
const adapters: Readonly<Record<SourceFormat, (configured: unknown) => Made>> = {
  wazuh: () => accept(wazuh),
  suricata: () => accept(suricata),
  generic: mapped,
};

/** The adapter a source is connected with; `mapping` counts for the generic format only and is checked here. */
export const adapterOf = (format: SourceFormat, configured?: unknown): Made => adapters[format](configured);
