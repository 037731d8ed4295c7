import { randomUUID } from 'node:crypto';
import { request } from 'undici';
import { wazuhAlert } from '../../../servers/index.ts';
import type { Field } from './field.ts';
import { persist } from './persist.ts';

const HOSTS = 400;
const RULES = 8;

interface MadePost {
  readonly body: string;
  readonly detectorIds: readonly string[];
}

const madePost = ({ chance }: Field, alerts: number): MadePost => {
  const at = new Date().toISOString();
  const made = Array.from({ length: alerts }, () => {
    const [id, rule] = [randomUUID(), 5700 + chance.below(RULES)];
    const text = wazuhAlert({
      id,
      host: `c-${chance.below(HOSTS)}.example.com`,
      rule,
      level: 3 + chance.below(13),
      at,
    });
    // The adapter names a Wazuh alert by its id and its rule.
    return { text, detectorId: `${id}/${rule}` };
  });
  return { body: `[${made.map(({ text }) => text).join(',')}]`, detectorIds: made.map(({ detectorId }) => detectorId) };
};

/** Sends one post of so many alerts under one key until it is taken, and writes down that it was. */
export const postAlerts = async (field: Field, alerts: number): Promise<void> => {
  const { source, ledger } = field;
  const { body, detectorIds } = madePost(field, alerts);
  const key = randomUUID();
  const send = async () => {
    const answer = await request(`${field.anyNode()}/api/v1/intake/${source.id}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${source.key}`, 'content-type': 'application/json', 'idempotency-key': key },
      body,
    });
    const text = await answer.body.text();
    return { ok: answer.statusCode === 202, status: answer.statusCode, text };
  };
  const reply = await persist(send, field.over);
  if (reply?.ok) ledger.posts.push({ source: source.id, detectorIds });
  else if (reply) throw new Error(`intake refused a good post: ${reply.status} ${reply.text.slice(0, 500)}`);
};

/** Posts one batch after another, of one alert or a hundred and more, until the campaign ends. */
export const detector = async (field: Field): Promise<void> => {
  while (!field.ending()) await postAlerts(field, 1 + field.chance.below(field.chance.is(0.1) ? 150 : 12));
};
