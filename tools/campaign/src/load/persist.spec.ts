import { expect, it } from 'vitest';
import { persist } from './persist.ts';

const never = () => false;

it('A request is sent again until a node that lives answers it for good', async () => {
  const answers = [
    () => Promise.reject(new Error('connection reset')),
    () => Promise.resolve({ ok: false, status: 503 }),
    () => Promise.resolve({ ok: false, status: 429 }),
    () => Promise.resolve({ ok: true, status: 202 }),
  ];
  let sent = 0;
  const send = () => answers[sent++]!();
  expect(await persist(send, never)).toEqual({ ok: true, status: 202 });
  expect(sent).toBe(4);
});

it('A refusal is an answer: it is not sent again', async () => {
  let sent = 0;
  const refuse = async () => {
    sent += 1;
    return { ok: false, status: 409 };
  };
  expect(await persist(refuse, never)).toEqual({ ok: false, status: 409 });
  expect(sent).toBe(1);
});

it('A request whose sender has gone home stays unanswered', async () => {
  let rounds = 0;
  const over = () => rounds++ > 1;
  const refused = async (): Promise<{ ok: boolean; status: number }> => {
    throw new Error('connection refused');
  };
  const reply = await persist(refused, over);
  expect(reply).toBeUndefined();
});
