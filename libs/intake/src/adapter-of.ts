import { fieldMapping, type SourceFormat } from '@watchfloor/events';
import { accept, reject, type Rejection, type Result } from '@watchfloor/kernel';
import type { Adapter } from './adapter.ts';
import { generic } from './generic.ts';
import { suricata } from './suricata.ts';
import { wazuh } from './wazuh.ts';

type Made = Result<Adapter, Rejection<'mapping-invalid'>>;

const mapped = (configured: unknown): Made => {
  const read = fieldMapping.safeParse(configured);
  if (read.success) return accept(generic(read.data));
  const [issue] = read.error.issues;
  return reject('mapping-invalid', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
};

/** A new format fails to compile until it stands here. */
const adapters: Readonly<Record<SourceFormat, (configured: unknown) => Made>> = {
  wazuh: () => accept(wazuh),
  suricata: () => accept(suricata),
  generic: mapped,
};

/** The adapter a source is connected with; `mapping` counts for the generic format only and is checked here. */
export const adapterOf = (format: SourceFormat, configured?: unknown): Made => adapters[format](configured);
