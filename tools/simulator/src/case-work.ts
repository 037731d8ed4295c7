import { routes } from '@watchfloor/api-contract';
import type { PersonClient } from '../../servers/index.ts';
import type { Chance } from '../../src/chance.ts';
import type { Tier } from './floor.ts';

const { incident } = routes;

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

const packet = {
  checked: 'sign-in log, process list',
  ruledOut: 'planned change',
  hypothesis: 'stolen credentials',
};

/** How a piece of work ends for now: `answered` and `waiting` come back to it. */
export type End = 'closed' | 'answered' | 'waiting' | Exclude<Tier, 'L1'>;

/** Most is noise; what is not is told to the customer, asked about, or passed on. */
export const endBy = (luck: Chance): End => {
  const ofHundred = luck.below(100);
  return ofHundred < 20 ? 'answered' : ofHundred < 30 ? 'waiting' : ofHundred < 36 ? 'L2' : 'closed';
};

const routesOf = (person: PersonClient, id: string, luck: Chance) => {
  const params = { id };
  return {
    start: () => person.ask(incident.start, { params, body: {} }),
    note: () => person.ask(incident.note, { params, body: { text: luck.one(findings) } }),
    confirm: () => person.ask(incident.confirm, { params, body: { reason: 'the session token was reused' } }),
    refute: () => person.ask(incident.refute, { params, body: { reason: luck.one(closings).notTold } }),
    answer: () =>
      person.ask(incident.answer, {
        params,
        body: {
          text: 'A session was reused from outside.',
          recommendations: ['Rotate the secret', 'Block the address'],
        },
      }),
    wait: () => person.ask(incident.await, { params, body: { question: 'Was this sign-in yours?' } }),
    resume: () => person.ask(incident.resume, { params, body: { reply: 'Yes, from the hotel.' } }),
    pass: (to: Exclude<Tier, 'L1'>) => person.ask(incident.escalate, { params, body: { to, packet } }),
    close: () => person.ask(incident.close, { params, body: luck.one(closings) }),
    closeAnswered: () =>
      person.ask(incident.close, { params, body: { verdict: 'true positive', classification: 'stolen session' } }),
  };
};

/** One incident in one colleague's hand. What the server refuses is left as it is: somebody else was quicker. */
export const caseWork = (person: PersonClient, id: string, luck: Chance) => {
  const act = routesOf(person, id, luck);
  return {
    start: act.start,
    note: act.note,
    end: async (how: End): Promise<void> => {
      if (how === 'answered') {
        await act.confirm();
        await act.answer();
      } else if (how === 'waiting') await act.wait();
      else if (how === 'closed') {
        await act.refute();
        await act.close();
      } else await act.pass(how);
    },
    /** The customer has acknowledged, or replied. */
    comeBack: async (to: 'answered' | 'waiting'): Promise<void> => {
      if (to === 'waiting') {
        await act.resume();
        await act.close();
      } else await act.closeAnswered();
    },
  };
};
