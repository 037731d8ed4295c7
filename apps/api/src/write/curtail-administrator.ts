import {
  administratorsDecider,
  curtails,
  personDecider,
  standsOver,
  type AdministratorsRejection,
  type PersonCommand,
  type PersonEvent,
  type PersonRejection,
} from '@watchfloor/domain-person';
import { handle, type EventStore, type Handled } from '@watchfloor/event-store-port';
import { fold } from '@watchfloor/kernel';
import type { Envelope } from './envelope.ts';

const ADMINISTRATORS = 'administrators-main';

/** Why an account stays as it is: by its own record, or by the order of those who take rights. */
export type AccountRejection = PersonRejection | AdministratorsRejection;
type Refused = Extract<Handled<AccountRejection>, { ok: false }>;

const accountOf = async (store: EventStore, stream: string) => {
  const { events, head } = await store.load<PersonEvent>(stream);
  return { events, revision: head.revision, person: fold(personDecider, events) };
};

/**
 * Puts a command that takes rights from an administrator in one order with all others that do (ADR 30). Answers the
 * revision of the account at which alone any command may be carried out then: at another it may take more.
 */
export const curtailAdministrator = async (
  store: EventStore,
  { stream, command, context, ifMatch }: Envelope<PersonCommand, AccountRejection>,
): Promise<{ readonly ok: true; readonly revision: number | undefined } | Refused> => {
  if (!('by' in command)) return { ok: true, revision: ifMatch };
  const { events, revision, person } = await accountOf(store, stream);
  // What was accepted before gets its first answer, and takes nothing again.
  if (events.some(({ metadata }) => metadata.commandId === context.commandId)) return { ok: true, revision };
  if (ifMatch !== undefined && ifMatch !== revision) return { ok: false, why: 'conflict', revision };
  const decision = personDecider.decide(command, person);
  if (person === null || !decision.ok) return { ok: true, revision };
  const after = decision.value.reduce(personDecider.evolve, person);
  if (!curtails(person, after)) return { ok: true, revision };
  const by = await accountOf(store, `person-${command.by}`);
  const asked = {
    kind: 'Curtail',
    of: { person: person.person, revision },
    by: { person: command.by, revision: by.revision },
    stands: standsOver(by.person, person),
    at: context.at,
  } as const;
  const commandId = `${context.commandId}/curtail/${revision}`;
  const taken = await handle(store, administratorsDecider, ADMINISTRATORS, asked, { ...context, commandId });
  return taken.ok ? { ok: true, revision } : { ...taken, revision };
};
