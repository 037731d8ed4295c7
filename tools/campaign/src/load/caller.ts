import { routes } from '@watchfloor/api-contract';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engineer, Field } from './field.ts';
import { persist } from './persist.ts';

/** Past every reaction target of the default policy. */
const LONG_AGO_MS = 31 * 60_000;

/** Registers by hand what somebody called about half an hour ago: its breach is due at once, whoever is alive to see it. */
export const registerOverdue = async (field: Field, person: Engineer): Promise<void> => {
  const key = randomUUID();
  const body = {
    customer: field.source.customer,
    title: 'Somebody called half an hour ago',
    severity: 'medium',
    entity: { kind: 'user', value: `caller-${key}` },
    calledAt: new Date(Date.now() - LONG_AGO_MS).toISOString(),
  };
  const send = () => person.at(field.anyNode()).ask(routes.incident.register, { body, key });
  const reply = await persist(send, field.over);
  if (!reply?.ok) return;
  const { id } = reply.body;
  field.overdue.push(id);
  field.ledger.commands.push({ stream: `incident-${id}`, commandId: `${person.id}/${key}`, what: 'register by hand' });
};

/** A call now and then until the campaign ends. */
export const caller = async (field: Field, person: Engineer): Promise<void> => {
  while (!field.ending()) {
    await registerOverdue(field, person);
    await pause(100 + field.chance.below(400));
  }
};
