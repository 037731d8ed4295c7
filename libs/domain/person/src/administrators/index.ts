import { id, instant, type EventsOf } from '@watchfloor/events';
import { accept, reject, type Decider, type Rejection } from '@watchfloor/kernel';
import { coversClearance, permissionsOf } from '@watchfloor/policy';
import { z } from 'zod';
import type { Person } from '../state.ts';

export type AdministratorsEvent = EventsOf<'administrators'>;
export type AdministratorsRejection = Rejection<'rights-being-taken'>;

/** The newest revision at which each account was about to lose rights. An account that has moved on since is free of it. */
export type Administrators = Readonly<Record<string, number>>;

const account = z.object({ person: id, revision: z.int().min(0) });

/** `of` is about to lose rights by `by`: both as they stand in their own streams, and `stands` whether `by` may do it there. */
export const Curtail = z.object({
  kind: z.literal('Curtail'),
  of: account,
  by: account,
  stands: z.boolean(),
  at: instant,
});
export type Curtail = z.output<typeof Curtail>;

/**
 * Who takes rights from administrators, in one order for all of them (ADR 30): whoever does it is not losing their own.
 * So the last one who did is still there.
 */
export const administratorsDecider: Decider<Administrators, Curtail, AdministratorsEvent, AdministratorsRejection> = {
  initial: {},
  evolve: (taken, { data }) => ({ ...taken, [data.person]: data.revision }),
  decide: ({ of, by, stands, at }, taken) => {
    const until = ({ person }: Curtail['of']) => taken[person] ?? -1;
    if (!stands || until(by) >= by.revision) return reject('rights-being-taken');
    if (until(of) >= of.revision) return accept([]);
    return accept([{ type: 'AdministratorCurtailed', data: { ...of, by: by.person, at } }]);
  },
};

const administers = (person: Person | null): person is Person =>
  person !== null && !person.suspended && !person.erased && permissionsOf(person.roles).has('people.manage');

/** Whether an administrator would be none any more, or one of fewer customers. */
export const curtails = (before: Person | null, after: Person | null): boolean =>
  administers(before) && !(administers(after) && coversClearance(after.clearance, before.clearance));

/** Whether `by` may take anything from `of`, as their accounts stand and not as their session remembers it. */
export const standsOver = (by: Person | null, of: Person): boolean =>
  administers(by) && coversClearance(by.clearance, of.clearance);
