import { readFileSync } from 'node:fs';
import { mappedAlert, mappingExample } from '@watchfloor/api-contract';
import { observableKind, severity, type FieldMapping } from '@watchfloor/events';
import { adapterOf } from '@watchfloor/intake';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const at = Date.parse('2026-11-17T02:12:48.000Z');
const title = 'Test alert';
const recorded = new URL('../../../../../tools/replay/mappings/ait.json', import.meta.url);

/** What intake makes of the alert that is offered for this mapping. */
const taken = (mapping: unknown) => {
  const adapter = adapterOf('generic', mapping);
  return adapter.ok
    ? adapter.value(mappedAlert(mapping, title, at), { receivedAt: at, raw: '', fallbackId: 'batch:0' })
    : adapter;
};

/** Fields of theirs that do not stand inside one another. */
const path = fc.constantFrom('when', 'meta.id', 'agent.name', 'agent.ip', 'src.addr.0', 'level', 'what', "d'où");
const template = fc.oneof(
  path.map((one) => `{${one}}`),
  fc.tuple(path, path).map(([one, other]) => `{${one}} on {${other}}`),
  fc.constant('as it is'),
);
const reading = fc.record({ kind: fc.constantFrom(...observableKind.options), from: template });
const grade = fc.constantFrom(...severity.options);
const mappings: fc.Arbitrary<FieldMapping> = fc.record(
  {
    id: template,
    time: fc.record({ field: path, format: fc.constantFrom('epoch-seconds', 'epoch-milliseconds', 'iso') }),
    title: template,
    scenario: template,
    severity: fc.record({
      from: template,
      map: fc.dictionary(fc.constantFrom('1', '2', 'low'), grade),
      otherwise: grade,
    }),
    entity: fc.array(reading, { minLength: 1, maxLength: 3 }),
    observables: fc.array(reading, { maxLength: 3 }),
    link: template,
  },
  { requiredKeys: ['time', 'title', 'scenario', 'severity', 'entity', 'observables'] },
);

describe('The test alert that is offered for a mapping', () => {
  it('is taken, whatever the mapping, as of its time', () => {
    fc.assert(
      fc.property(mappings, (mapping) => {
        expect(taken(mapping)).toMatchObject({ ok: true, value: { at } });
      }),
    );
  });

  it('reads as a test, and as the least grave of what the mapping grades', () => {
    expect(taken(mappingExample.mapping)).toMatchObject({
      value: {
        title: 'Test alert on test-host',
        severity: 'medium',
        entity: { kind: 'host', value: 'test-host' },
        observables: [{ kind: 'ip', value: '192.0.2.10' }],
      },
    });
    const graded = {
      ...mappingExample.mapping,
      severity: { from: '{level}', map: { a: 'critical', b: 'low' }, otherwise: 'high' },
    };
    expect(taken(graded)).toMatchObject({ value: { severity: 'low' } });
  });

  it('is a new alert each time, not the one before once more', () => {
    const idAt = (time: number) =>
      (mappedAlert(mappingExample.mapping, title, time) as { meta: { id: string } }).meta.id;
    expect(idAt(at)).not.toBe(idAt(at + 1));
  });

  it('is there for a mapping in real use, and not for what is none', () => {
    const { mapping } = JSON.parse(readFileSync(recorded, 'utf8')) as { mapping: unknown };
    expect(taken(mapping)).toMatchObject({ ok: true });
    expect(mappedAlert(null, title, at)).toBeNull();
  });
});
