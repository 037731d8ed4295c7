import { definitions as catalogued } from '@watchfloor/events';
import { event, type EventDefinition } from '@watchfloor/kernel';
import { z } from 'zod';

const schema = z.object({ person: z.string(), phone: z.string(), notes: z.array(z.string()) });
const example = { person: 'per-1', phone: '+00 1', notes: [] };

/** One event as three releases knew it: the log keeps what each of them wrote. */
export const CalledV1 = event('CustomerCalled', {
  schema: z.object({ person: z.string(), phone: z.string(), note: z.string() }),
  sealing: { subject: 'person', fields: ['phone'] },
  example: { person: 'per-1', phone: '+00 1', note: '' },
});
/** Before anybody thought of sealing. */
export const CalledInClear = event('CustomerCalled', { schema: CalledV1.schema, example: CalledV1.example });
export const CalledV3 = event('CustomerCalled', {
  former: [
    {
      schema: CalledV1.schema,
      upcast: ({ note, ...rest }: { note: string }) => ({ ...rest, remarks: note }),
    },
    {
      schema: z.object({ person: z.string(), phone: z.string(), remarks: z.string() }),
      upcast: ({ remarks, ...rest }: { remarks: string }) => ({ ...rest, notes: [remarks] }),
    },
  ],
  schema,
  sealing: { subject: 'person', fields: ['phone'] },
  example,
});

export const knowing = (definition: unknown): ReadonlyMap<string, EventDefinition> =>
  new Map([...catalogued, ['CustomerCalled', definition as EventDefinition]]);
