import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { event, upcast } from './event.ts';

const Renamed = event('Renamed', {
  schema: z.object({ first: z.string(), last: z.string(), shout: z.boolean() }),
  former: [
    { schema: z.object({ name: z.string() }), upcast: ({ name }: { name: string }) => ({ first: name, last: '' }) },
    {
      schema: z.object({ first: z.string(), last: z.string() }),
      upcast: (data: { first: string; last: string }) => ({ ...data, shout: false }),
    },
  ],
  example: { first: 'Ivo', last: 'Venn', shout: false },
});

describe('the versions of an event', () => {
  it('are numbered by the shapes it had before', () => {
    expect(Renamed.version).toBe(3);
    expect(event('New', { schema: z.object({}), example: {} }).version).toBe(1);
  });

  it('are lifted one step at a time to the latest', () => {
    expect(upcast(Renamed, { name: 'Ivo' }, 1)).toEqual({ first: 'Ivo', last: '', shout: false });
    expect(upcast(Renamed, { first: 'Ivo', last: 'Venn' }, 2)).toEqual({ first: 'Ivo', last: 'Venn', shout: false });
    expect(upcast(Renamed, Renamed.example, 3)).toBe(Renamed.example);
  });

  it('are refused when a newer release wrote them: readers come first', () => {
    expect(() => upcast(Renamed, {}, 4)).toThrow('Renamed v4 is newer than this release reads');
  });
});
