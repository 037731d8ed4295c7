import { setTimeout as pause } from 'node:timers/promises';
import { routes } from '@watchfloor/api-contract';
import type { PersonClient } from '../../servers/index.ts';
import type { Chance } from './chance.ts';

const { desk, incident } = routes;

const findings = [
  'No change ticket for tonight. Asked the owner of the host.',
  'Same address was seen on **two** hosts; no interactive sign-in before it.',
  'Signer is the usual vendor, version matches the software list.',
  'Traffic is the nightly backup, started 20 minutes late.',
] as const;

const closings = [
  { verdict: 'false positive', classification: 'detection too broad', notTold: 'nothing happened on the host' },
  { verdict: 'benign positive', classification: 'planned activity', notTold: 'the change ticket was found' },
  { verdict: 'benign positive', classification: 'vendor maintenance', notTold: 'inside the agreed window' },
] as const;

/** Takes what is given, looks at it for a while, and closes, answers or escalates it: until `signal`. */
export const work = async (person: PersonClient, luck: Chance, signal: AbortSignal): Promise<void> => {
  const rest = (least: number, most: number) => pause(luck.between(least, most), undefined, { signal });
  const one = async (id: string): Promise<void> => {
    const params = { id };
    await person.ask(incident.start, { params, body: {} });
    await rest(6_000, 14_000);
    await person.ask(incident.note, { params, body: { text: luck.pick(findings) } });
    await rest(8_000, 40_000);
    const end = luck.next();
    if (end < 0.15) {
      await person.ask(incident.confirm, { params, body: { reason: 'the session token was reused' } });
      const body = {
        text: 'A session was reused from outside.',
        recommendations: ['Rotate the secret', 'Block the address'],
      };
      await person.ask(incident.answer, { params, body });
    } else if (end < 0.25) {
      await person.ask(incident.await, { params, body: { question: 'Was this sign-in yours?' } });
    } else if (end < 0.35) {
      const packet = {
        checked: 'sign-in log, process list',
        ruledOut: 'planned change',
        hypothesis: 'stolen credentials',
      };
      await person.ask(incident.escalate, { params, body: { to: 'L2', packet } });
    } else {
      await person.ask(incident.close, { params, body: luck.pick(closings) });
    }
  };
  while (!signal.aborted) {
    const reply = await person.ask(desk.ready, { body: {} });
    const hand = reply.ok ? reply.body.hand.filter(({ state }) => state === 'given' || state === 'in work') : [];
    for (const { id } of hand) await one(id);
    await rest(1_000, 5_000);
  }
};
