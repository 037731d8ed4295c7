// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { routes } from '@watchfloor/api-contract';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { draw } from '../testing/draw.tsx';
import { aPage } from '../testing/pages.ts';
import { useAct } from './use-act.ts';
import { useCommand } from './use-command.ts';

type Reply = 'lost' | number;

/** Answers each request with the next reply, and keeps the keys the commands came under. */
const serverThat = (...replies: readonly Reply[]) => {
  const keys: (string | undefined)[] = [];
  const left = [...replies];
  vi.stubGlobal('fetch', async (_: string, { method, headers }: RequestInit) => {
    if (method === 'GET') return new Response('{}');
    keys.push((headers as Record<string, string>)['idempotency-key']);
    const reply = left.shift() ?? 200;
    if (reply === 'lost') throw new TypeError('The reply never came.');
    const problem = { type: 'about:blank', title: '?', status: reply, code: reply < 500 ? 'unprocessable' : 'failed' };
    return new Response(JSON.stringify(reply === 200 ? { revision: 8, position: null } : problem), { status: reply });
  });
  return keys;
};

const Note = () => {
  const note = useAct(routes.incident.note, aPage());
  return ['Seen it', 'Seen it twice'].map((text) => (
    <button type="button" key={text} disabled={note.busy} onClick={() => note.send({ text })}>
      {text}
    </button>
  ));
};
const Customer = () => {
  const add = useCommand(routes.administration.addCustomer);
  return (
    <>
      {['Elmstead', 'Fernhill'].map((name) => (
        <button type="button" key={name} disabled={add.busy} onClick={() => add.send({ body: { name, weight: 50 } })}>
          {name}
        </button>
      ))}
      <button type="button" onClick={add.forget}>
        Forget
      </button>
    </>
  );
};

/** Presses one after the other, each once the one before was answered or given up. */
const press = async (keys: readonly unknown[], ...names: readonly string[]) => {
  for (const name of names) {
    const before = keys.length;
    const button = screen.getByRole<HTMLButtonElement>('button', { name });
    fireEvent.click(button);
    await waitFor(() => expect(keys.length).toBe(before + 1));
    await waitFor(() => expect(button.disabled).toBe(false));
  }
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe.each([
  ['A note', <Note key="note" />, 'Seen it', 'Seen it twice'],
  ['A customer', <Customer key="customer" />, 'Elmstead', 'Fernhill'],
])('%s', (_, form, one, other) => {
  it.each<[string, Reply]>([
    ['the reply was lost', 'lost'],
    ['the server failed', 503],
  ])('is the same command when it is sent again because %s', async (_why, reply) => {
    const keys = serverThat(reply, 200);
    await draw(form);
    await press(keys, one, one);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[1]).toBe(keys[0]);
  });

  it.each<[string, Reply]>([
    ['done', 200],
    ['refused', 422],
  ])('is another command once it was %s', async (_what, reply) => {
    const keys = serverThat(reply, 200);
    await draw(form);
    await press(keys, one, one);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('is another command with other words, though the reply to the first was lost', async () => {
    const keys = serverThat('lost', 200);
    await draw(form);
    await press(keys, one, other);
    expect(keys[1]).not.toBe(keys[0]);
  });
});

it('What was given up is meant anew', async () => {
  const keys = serverThat('lost', 200);
  await draw(<Customer />);
  await press(keys, 'Elmstead');
  fireEvent.click(screen.getByRole('button', { name: 'Forget' }));
  await press(keys, 'Elmstead');
  expect(keys[1]).not.toBe(keys[0]);
});
