import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { definitions } from '@watchfloor/events';
import { event, type EventDefinition } from '@watchfloor/kernel';
import {
  changedFixtures,
  hashOf,
  missingFixtures,
  readFixtures,
  readManifest,
  unreadableFixtures,
} from './event-fixtures.ts';

const catalogue = [...definitions.values()];
const fixtures = readFixtures();

describe('every event ever written', () => {
  it('has a frozen fixture for each of its versions', () => expect(missingFixtures(catalogue, fixtures)).toEqual([]));
  it('is read by the release of today', () => expect(unreadableFixtures(catalogue, fixtures)).toEqual([]));
  it('stays as it was frozen', () => expect(changedFixtures(fixtures, readManifest())).toEqual([]));
});

describe('the check of frozen events', () => {
  const schema = z.object({ a: z.string() });
  const renamed = event('Planted', {
    former: [{ schema, upcast: ({ a }: { a: string }) => ({ b: a }) }],
    schema: z.object({ b: z.string() }),
    example: { b: '' },
  }) as EventDefinition;
  const v1 = { file: 'Planted.v1.json', text: '{"a":"x"}' };
  const v2 = { file: 'Planted.v2.json', text: '{"b":"x"}' };
  const read = (definition: EventDefinition, ...texts: (typeof v1)[]) => unreadableFixtures([definition], texts);

  it('accepts a new version that lifts the old one', () => expect(read(renamed, v1, v2)).toEqual([]));

  it('sees a version without a fixture', () => expect(missingFixtures([renamed], [v2])).toEqual(['Planted.v1.json']));

  it('sees a shape that was edited in place: a field more, a field less, another type', () => {
    const edited = (shape: z.ZodType) => event('Planted', { schema: shape, example: undefined }) as EventDefinition;
    expect(read(edited(schema), v1)).toEqual([]);
    expect(read(edited(z.object({ a: z.string(), more: z.string() })), v1)).toHaveLength(1);
    expect(read(edited(z.object({})), v1)).toHaveLength(1);
    expect(read(edited(z.object({ a: z.number() })), v1)).toHaveLength(1);
  });

  it('sees an event that was taken out of the catalogue, and one from the future', () => {
    expect(read(renamed, { ...v1, file: 'Forgotten.v1.json' })).toHaveLength(1);
    expect(read(renamed, { ...v1, file: 'Planted.v3.json' })).toHaveLength(1);
  });

  it('sees a fixture that was edited, added or taken away', () => {
    const manifest = { 'Planted.v1.json': hashOf(v1.text), 'Gone.v1.json': hashOf('{}') };
    expect(changedFixtures([v1], { 'Planted.v1.json': hashOf(v1.text) })).toEqual([]);
    expect(changedFixtures([{ ...v1, text: '{"a":"y"}' }, v2], manifest)).toEqual([
      'Gone.v1.json',
      'Planted.v1.json',
      'Planted.v2.json',
    ]);
  });
});
