import { setTimeout as pause } from 'node:timers/promises';
import { routes } from '@watchfloor/api-contract';
import type { Role } from '@watchfloor/events';
import { until, type PersonClient } from '../../servers/index.ts';
import type { Member } from './cast.ts';
import { caseWork, endBy, type End } from './case-work.ts';
import type { Chance } from '../../src/chance.ts';
import { idleTier, isWorkFor, look, type Tier } from './floor.ts';

const { desk } = routes;

const tiersOfRole: Partial<Record<Role, Tier>> = {
  'L1 engineer': 'L1',
  'L2 engineer': 'L2',
  'L3 analyst': 'L3',
  'on-call analyst': 'on-call',
  forensics: 'forensics',
};

/** What a colleague promised to come back to, and from when on (ms). */
interface Promised {
  readonly at: number;
  readonly run: () => Promise<void>;
}

/** Somebody invented, at their desk. */
export interface Colleague {
  readonly member: Member;
  readonly person: PersonClient;
}

/** What is in this hand and not begun, or begun and not done. */
const inHand = async (person: PersonClient): Promise<readonly string[]> => {
  const { hand } = await person.must(desk.view);
  return hand.filter(({ state }) => state === 'given' || state === 'in work').map(({ id }) => id);
};

/** Asks for the next one and works it to its end at once: how the evening before the demonstration went. */
export const workAtOnce = async ({ person }: Colleague, how: End, luck: Chance): Promise<void> => {
  await person.ask(desk.ready, { body: {} });
  const hand = await until(
    async () => {
      const ids = await inHand(person);
      return ids.length > 0 ? ids : undefined;
    },
    { withinMs: 20_000, what: 'Work for a colleague' },
  );
  for (const id of hand) {
    const work = caseWork(person, id, luck);
    await work.start();
    await work.note();
    await work.end(how);
  }
};

/** Takes what is given, looks at it for minutes, ends it one way or another, and comes back to what is answered: until `signal`. */
export const work = async ({ member, person }: Colleague, luck: Chance, signal: AbortSignal): Promise<void> => {
  const tiers = member.roles.flatMap((role) => tiersOfRole[role] ?? []);
  const rest = (least: number, most: number) => pause(luck.between(least * 1000, most * 1000), undefined, { signal });
  const promised: Promised[] = [];
  const one = async (id: string): Promise<void> => {
    const { start, note, end, comeBack } = caseWork(person, id, luck);
    await rest(3, 15);
    await start();
    await rest(20, 70);
    await note();
    await rest(40, 110);
    const empty = tiers.includes('L1') ? idleTier(await look(person)) : undefined;
    const how = empty ?? endBy(luck);
    await end(how === 'L2' && !tiers.includes('L1') ? 'closed' : how);
    if (how === 'answered' || how === 'waiting')
      promised.push({ at: Date.now() + luck.between(120_000, 360_000), run: () => comeBack(how) });
  };
  while (!signal.aborted) {
    for (const due of promised.filter(({ at }) => at <= Date.now())) {
      promised.splice(promised.indexOf(due), 1);
      await due.run();
    }
    if (isWorkFor(await look(person), tiers)) await person.ask(desk.ready, { body: {} });
    for (const id of await inHand(person)) await one(id);
    await rest(2, 10);
  }
};
