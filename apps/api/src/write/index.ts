import type { Type } from '@nestjs/common';
import { CustomerCommands, DispatchCustomer } from './customer.ts';
import { DispatchIncident, IncidentCommands } from './incident.ts';
import { DispatchOrganisation, OrganisationCommands } from './organisation.ts';
import { DispatchPerson, PersonCommands } from './person.ts';
import { DispatchQuarantine, QuarantineCommands } from './quarantine.ts';
import { DispatchSession, SessionCommands } from './session.ts';
import { DispatchSource, SourceCommands } from './source.ts';

/** Where @CommandHandler writes which envelope a class handles; the package does not export the name. */
const HANDLED = '__commandHandler__';

/** One envelope per stream type that people decide about. Desks and groupings are decided by the runtime itself. */
export const envelopes: readonly Type[] = [
  DispatchCustomer,
  DispatchIncident,
  DispatchOrganisation,
  DispatchPerson,
  DispatchQuarantine,
  DispatchSession,
  DispatchSource,
];

export const handlers: readonly Type[] = [
  CustomerCommands,
  IncidentCommands,
  OrganisationCommands,
  PersonCommands,
  QuarantineCommands,
  SessionCommands,
  SourceCommands,
];

/** The bus would silently keep the last of two handlers, and miss one only when somebody needs it: told at the start instead. */
export const assertOneHandlerEach = (of = envelopes, by = handlers): void => {
  const handled = by.map((handler) => Reflect.getMetadata(HANDLED, handler) as unknown);
  for (const envelope of of) {
    const count = handled.filter((one) => one === envelope).length;
    if (count !== 1) throw new Error(`${envelope.name} has ${count} handlers, not one`);
  }
};
