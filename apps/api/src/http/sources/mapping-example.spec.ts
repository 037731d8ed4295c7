import { readFileSync } from 'node:fs';
import { mappingExample, routes } from '@watchfloor/api-contract';
import { fieldMapping } from '@watchfloor/events';
import { adapterOf } from '@watchfloor/intake';
import { describe, expect, it } from 'vitest';

const guide = new URL('../../../../../docs/guides/intake.md', import.meta.url);
const { alert, mapping } = mappingExample;

describe('The example of a field mapping', () => {
  it('is one: the contract and intake both take it as it stands', () => {
    const body = { customer: 'cus-1', name: 'siem-01', format: 'generic', mapping };
    expect(routes.administration.connect.body?.safeParse(body).success).toBe(true);
    expect(fieldMapping.safeParse(mapping).error?.issues).toBeUndefined();
  });

  it('reads the alert that it is shown with, every field of it', () => {
    const adapter = adapterOf('generic', mapping);
    const receivedAt = Date.parse('2026-11-17T02:00:01Z');
    expect(adapter.ok && adapter.value(alert, { receivedAt, raw: '', fallbackId: 'batch:0' })).toMatchObject({
      ok: true,
      value: {
        detectorId: '4711',
        title: 'Port scan on db-01',
        scenario: 'Port scan',
        severity: 'high',
        entity: { kind: 'host', value: 'db-01' },
        observables: [{ kind: 'ip', value: '192.0.2.10' }],
        link: 'https://siem.example.com/alerts/4711',
      },
    });
  });

  it('is the one in the guide too', () => {
    const written = /```json\n([\s\S]*?)```/.exec(readFileSync(guide, 'utf8'))?.[1] ?? '';
    expect(JSON.parse(written)).toEqual(mapping);
  });
});
