import { alert, sourceFormat } from '@watchfloor/events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adapterOf } from './adapter-of.ts';
import { ndjsonReader } from './ndjson.ts';
import { readWhole } from './testing/read-whole.ts';

const mapping = {
  time: { field: 'timestamp', format: 'iso' },
  title: '{a.b}',
  scenario: '{rule.id}',
  severity: { map: {}, otherwise: 'low' },
  entity: [{ kind: 'ip', from: '{src_ip}' }],
  observables: [{ kind: 'url', from: '{http.url}' }],
};
const context = { receivedAt: Date.UTC(2026, 0, 2), raw: '', fallbackId: 'b:0' };

/** Values in the places where adapters look, and anything anywhere else. */
const shaped = fc.record(
  {
    timestamp: fc.oneof(fc.constant('2026-01-01T00:00:00Z'), fc.jsonValue()),
    event_type: fc.oneof(fc.constant('alert'), fc.jsonValue()),
    rule: fc.oneof(fc.record({ id: fc.jsonValue(), level: fc.jsonValue(), description: fc.string() }), fc.jsonValue()),
    agent: fc.oneof(fc.record({ id: fc.jsonValue(), name: fc.jsonValue() }), fc.jsonValue()),
    alert: fc.oneof(fc.record({ signature_id: fc.jsonValue(), metadata: fc.jsonValue() }), fc.jsonValue()),
    src_ip: fc.oneof(fc.ipV4(), fc.ipV6(), fc.jsonValue()),
    dns: fc.record({ query: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()) }),
    files: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
    a: fc.record({ b: fc.string({ maxLength: 2000, unit: 'binary' }) }),
  },
  { requiredKeys: [] },
);

describe('hostile input', () => {
  it.each(sourceFormat.options)('%s: any JSON gives a valid alert or a code, never a fault', (format) => {
    const adapter = adapterOf(format, mapping);
    if (!adapter.ok) throw new Error(adapter.error.detail);
    fc.assert(
      fc.property(fc.oneof(shaped, fc.jsonValue()), (item) => {
        const read = adapter.value(item, context);
        expect(read.ok ? alert.safeParse(read.value).success : typeof read.error.code === 'string').toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('any text as a body gives items or a code, and what it takes is what JSON.parse would read', () => {
    const texts = fc.oneof(
      fc.json(),
      fc.array(fc.json()).map((items) => `[${items.join(',')}]`),
      fc.array(fc.json()).map((items) => items.join('\n')),
      fc.string({ unit: fc.constantFrom('[', ']', '{', '}', ':', ',', '"', '\\', ' ', '\n', '0', 'a') }),
    );
    fc.assert(
      fc.property(texts, fc.boolean(), (text, ndjson) => {
        const reader = ndjsonReader();
        const lines = () => [...reader.push(new TextEncoder().encode(text)), ...reader.end()];
        const { read } = readWhole([text]);
        for (const item of ndjson ? lines() : read.ok ? read.value : [])
          if (item.value.ok) expect(item.value.value).toEqual(JSON.parse(item.text));
      }),
      { numRuns: 1000 },
    );
  });
});
