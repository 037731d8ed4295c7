import type { EventDefinition } from '@watchfloor/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import { catalogue, definitions, type EventsOf } from './catalogue.ts';
import * as events from './index.ts';

const all = Object.values(catalogue).flatMap((members) =>
  Object.entries(members as Readonly<Record<string, unknown>>).map(([key, definition]) => ({
    key,
    definition: definition as EventDefinition,
  })),
);

describe('the catalogue of events', () => {
  it('names every event that has a file, under its own name and in one category only', () => {
    const exported = Object.values(events).filter((value) => typeof value === 'object' && 'example' in value);
    expect(new Set(all.map(({ definition }) => definition))).toEqual(new Set(exported));
    expect(all.every(({ key, definition }) => key === definition.name)).toBe(true);
    expect(definitions.size).toBe(all.length);
  });

  it.each(all)('gives an example of $key that its contract accepts and JSON keeps', ({ definition }) => {
    const { schema, example } = definition;
    expect(schema.parse(example)).toStrictEqual(example);
    expect(JSON.parse(JSON.stringify(example))).toStrictEqual(example);
  });

  it.each(all)('names $key in the past tense, without a version', ({ key }) => {
    expect(key).toMatch(/^[A-Z][A-Za-z]+$/);
    expect(key).toMatch(/(ed|Ready|Left|Chosen|Lost|Taken|Set|Given|Told|HandedBack|Quietly)$/);
  });

  it('seals only text at the top of the data, under a subject named beside it', () => {
    const sealed = all.flatMap(({ definition }) => {
      const { name, sealing, example } = definition;
      return sealing ? [{ name, sealing, example: example as Record<string, unknown> }] : [];
    });
    expect(sealed.map(({ name }) => name)).toEqual([
      'DraftSaved',
      'PersonRegistered',
      'PersonChanged',
      'PasswordSet',
      'FirstAdministratorNamed',
    ]);
    for (const { sealing, example } of sealed) {
      for (const field of [sealing.subject, ...sealing.fields]) expect(typeof example[field]).toBe('string');
    }
  });

  it('knows nothing of an event from the future', () => {
    expect(definitions.get('IncidentMerged')).toBeUndefined();
  });
});

describe('a value shared by events', () => {
  it('is a whole number of milliseconds when it is an instant', () => {
    expect(events.instant.safeParse(1.5).success).toBe(false);
    expect(events.instant.safeParse(1_767_225_600_000).success).toBe(true);
  });

  it('is an id only when it is not empty', () => {
    expect(events.id.safeParse('').success).toBe(false);
  });

  it('makes a lead say why', () => {
    expect(events.leadAct.safeParse({ reason: '' }).success).toBe(false);
    expect(events.leadAct.safeParse({ reason: 'the holder is ill' }).success).toBe(true);
  });
});

describe('the type of a category', () => {
  it('is a union by name, so that a switch over it is checked', () => {
    expectTypeOf<EventsOf<'lease'>['type']>().toEqualTypeOf<'LeaseTaken' | 'LeaseRenewed' | 'LeaseReleased'>();
  });
});
