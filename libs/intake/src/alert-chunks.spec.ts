import type { Alert } from '@watchfloor/events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alertChunks } from './alert-chunks.ts';
import { filled } from './testing/filled.ts';

const alert = (raw: string, detectorId = 'a-1'): Alert => ({
  detectorId,
  at: 1_767_225_600_000,
  title: 'Port scan',
  scenario: 'scan',
  severity: 'low',
  entity: { kind: 'host', value: 'db-01' },
  observables: [],
  raw,
});
const chunksOf = (alerts: readonly Alert[]) => filled(alertChunks(), alerts);
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe('chunks of alerts', () => {
  it('hold every alert once, in order, at most 100 and 900,000 bytes each', () => {
    const raw = fc.oneof(
      fc.string(),
      fc.nat(400_000).map((length) => '"я'.repeat(length / 2)),
    );
    fc.assert(
      fc.property(fc.array(raw, { maxLength: 150, size: 'max' }), (raws) => {
        const alerts = raws.map((text, index) => alert(text.slice(0, 20_000), String(index)));
        const chunks = chunksOf(alerts);
        expect(chunks.flat()).toEqual(alerts);
        expect(chunks.every((chunk) => chunk.length <= 100 && bytes(chunk) <= 900_000)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });

  it('of a storm of small ones are full', () => {
    expect(chunksOf(Array.from({ length: 250 }, () => alert('{"a":1}'))).map((chunk) => chunk.length)).toEqual([
      100, 100, 50,
    ]);
  });

  it('cut the raw text of an alert that alone is larger than an event, and say how much is missing', () => {
    const [chunk] = chunksOf([alert('"'.repeat(900_000))]);
    expect(bytes(chunk)).toBeLessThan(900_000);
    expect(bytes(chunk)).toBeGreaterThan(600_000);
    expect(chunk?.[0]?.raw).toMatch(/… \[\d+ left out\]$/);
  });
});
