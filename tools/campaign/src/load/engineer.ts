import { routes, type Route } from '@watchfloor/api-contract';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Engineer, Field } from './field.ts';
import { persist } from './persist.ts';

const { desk, incident } = routes;

/** Sends a work command until it is answered for good, and writes down that it was done. False when it was refused. */
const act = async (field: Field, person: Engineer, route: Route, id: string, body: object): Promise<boolean> => {
  const key = randomUUID();
  const send = () => person.at(field.anyNode()).ask(route, { params: { id }, body, key });
  const reply = await persist(send, field.over);
  if (!reply?.ok) return false;
  field.ledger.commands.push({ stream: `incident-${id}`, commandId: `${person.id}/${key}`, what: route.path });
  return true;
};

/** Says "I am free" until something is in the hand; undefined when nothing came for a while. */
export const takeNext = async (field: Field, person: Engineer): Promise<readonly string[] | undefined> => {
  const key = randomUUID();
  const ready = await persist(() => person.at(field.anyNode()).ask(desk.ready, { body: {}, key }), field.over);
  let hand = ready?.ok ? ready.body.hand : [];
  for (let asked = 0; asked < 40 && hand.length === 0 && !field.over(); asked += 1) {
    await pause(50);
    const view = await persist(() => person.at(field.anyNode()).ask(desk.view), field.over);
    hand = view?.ok ? view.body.hand : [];
  }
  if (hand.length === 0) return undefined;
  field.ledger.hands.push(...hand.map(({ id }) => ({ person: person.id, incident: id })));
  return hand.map(({ id }) => id);
};

const closing = { verdict: 'true positive', classification: 'attempted intrusion' };

/** From start to closing, with or without an answer to the customer. A refusal (it went to somebody else) ends it. */
const workOn = async (field: Field, person: Engineer, id: string): Promise<void> => {
  const { chance } = field;
  const does = (route: Route, body: object) => act(field, person, route, id, body);
  if (!(await does(incident.start, {}))) return;
  if (chance.is(0.3)) await does(incident.note, { text: 'Looked at the sign-in log.' });
  if (chance.is(0.2)) {
    await does(incident.await, { question: 'Was this planned?' });
    await does(incident.resume, { reply: 'No.' });
  }
  if (chance.is(0.5)) {
    await does(incident.answer, { text: 'Rotate the secret.', recommendations: [] });
    await does(incident.close, closing);
    return;
  }
  await does(incident.close, { ...closing, notTold: 'nothing was reached' });
};

/** Takes the next, works it off, and again, until the campaign ends; what is in hand then is finished. */
export const engineer = async (field: Field, person: Engineer): Promise<void> => {
  while (!field.ending()) {
    const hand = await takeNext(field, person);
    for (const id of hand ?? []) await workOn(field, person, id);
  }
};
