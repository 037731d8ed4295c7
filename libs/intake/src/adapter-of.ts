import { accept, reject, type Rejection, type Result } from '@watchfloor/kernel';
import type { Adapter } from './adapter.ts';
import { generic } from './generic.ts';
import { mapping } from './mapping.ts';
import { suricata } from './suricata.ts';
import { wazuh } from './wazuh.ts';

export type Format = 'wazuh' | 'suricata' | 'generic';

/** The adapter a source is connected with; `mapping` counts for the generic format only and is checked here. */
export const adapterOf = (format: Format, configured?: unknown): Result<Adapter, Rejection<'mapping-invalid'>> => {
  switch (format) {
    case 'wazuh':
      return accept(wazuh);
    case 'suricata':
      return accept(suricata);
    case 'generic': {
      const read = mapping.safeParse(configured);
      if (read.success) return accept(generic(read.data));
      const [issue] = read.error.issues;
      return reject('mapping-invalid', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
    }
  }
};
