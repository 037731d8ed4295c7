import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Decider } from '../decider.ts';
import { event } from '../event.ts';
import { accept, reject, type Rejection } from '../result.ts';
import { arbitraryOf } from './arbitrary.ts';
import { specify } from './decider-spec.ts';
import { obeysTheLaws } from './laws.ts';

type Opened = { type: 'Opened'; data: { at: number } };
interface Door {
  open: boolean;
}
type DoorDecider = Decider<Door, 'open' | 'nothing', Opened, Rejection<'open-already'>>;

const door: DoorDecider = {
  initial: { open: false },
  evolve: () => ({ open: true }),
  decide: (command, state) => {
    if (command === 'nothing') return accept([]);
    return state.open ? reject('open-already') : accept([{ type: 'Opened', data: { at: 1 } }]);
  },
};
const opened: Opened = { type: 'Opened', data: { at: 1 } };
const Opened = event('Opened', { schema: z.object({ at: z.int() }), example: { at: 1 } });
const laws = { commands: fc.constantFrom('open' as const), definitions: new Map([['Opened', Opened as never]]) };

describe('the language of decider specs', () => {
  it('passes what is so', () => {
    specify(door).given().when('open').then(opened);
    specify(door).given(opened).when('open').rejects('open-already');
    specify(door).given().when('nothing').thenNothing();
    specify(door)
      .given()
      .when('open')
      .thenSome((events) => expect(events).toHaveLength(1));
    expect(specify(door).given(opened).state()).toEqual({ open: true });
  });

  it('fails on another event, a wrong code, an acceptance, and a state that deciding changed', () => {
    expect(() => specify(door).given().when('open').thenNothing()).toThrow();
    expect(() => specify(door).given(opened).when('open').then(opened)).toThrow();
    expect(() => specify(door).given().when('open').rejects('open-already')).toThrow();
    const meddler: DoorDecider = {
      ...door,
      initial: { open: false },
      decide: (_, state) => accept(((state.open = true), [])),
    };
    expect(() => specify(meddler).given().when('open')).toThrow('decide must not change the state');
  });
});

describe('the laws of deciders', () => {
  it('count what happened in random lives', () => {
    expect(obeysTheLaws(door, laws).get('Opened')).toBeGreaterThan(0);
  });

  it('catch an event that breaks its contract, one outside the catalogue, and what JSON would lose', () => {
    const deciding = (data: unknown): DoorDecider => ({
      ...door,
      decide: () => accept([{ type: 'Opened', data: data as never }]),
    });
    expect(() => obeysTheLaws(deciding({ at: 0.5 }), laws)).toThrow();
    expect(() => obeysTheLaws(deciding({ at: 1, gone: undefined }), laws)).toThrow();
    expect(() => obeysTheLaws(door, { ...laws, definitions: new Map() })).toThrow();
  });
});

describe('values made from a schema', () => {
  const schema = z.object({
    kind: z.enum(['a', 'b']),
    by: z.string().min(1),
    share: z.number().gt(0).lt(1),
    ranges: z.array(z.union([z.cidrv4(), z.cidrv6()])).max(3),
    flag: z.boolean().optional(),
    nested: z.object({ text: z.string().trim().min(2).max(5) }),
  });

  it('are accepted by it, take the fields given, and leave out optional ones now and then', () => {
    const seen = new Set<boolean>();
    fc.assert(
      fc.property(arbitraryOf(schema, { by: fc.constant('per-1') }), (value) => {
        expect(schema.safeParse(value).success).toBe(true);
        expect(value.by).toBe('per-1');
        seen.add('flag' in value);
      }),
    );
    expect(seen).toEqual(new Set([true, false]));
  });
});
