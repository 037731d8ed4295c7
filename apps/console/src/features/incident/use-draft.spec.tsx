// @vitest-environment happy-dom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { draftsAreOf, keepLocalDraft, localDraft } from '../../live/local-draft.ts';
import { draw } from '../../testing/draw.tsx';
import { engineer } from '../../testing/pages.ts';
import { served } from '../../testing/served.ts';
import { useDraft } from './use-draft.ts';

const path = '/api/v1/incidents/inc-1/draft';
const ten = '2026-11-17T10:00:00.000Z';
const eleven = '2026-11-17T11:00:00.000Z';

const Writing = () => {
  const { text, write, state } = useDraft('inc-1');
  return (
    <>
      <textarea aria-label="Note" value={text} onChange={({ target }) => write(target.value)} />
      <output>{state?.kept ?? 'nothing'}</output>
    </>
  );
};

/** Left on this machine at that time, and not kept by the server. */
const left = (text: string, at: string) => {
  vi.setSystemTime(at);
  keepLocalDraft('inc-1', text);
};
const note = () => screen.getByLabelText<HTMLTextAreaElement>('Note');
const write = (value: string) => fireEvent.change(note(), { target: { value } });
const state = () => screen.getByRole('status').textContent;
/** As long as a draft rests before it is sent, and longer. */
const rests = () => act(() => vi.advanceTimersByTimeAsync(2000));
const put = (text: string) => ({ method: 'PUT', path, body: { text } });

beforeEach(() => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: Date.parse(ten) });
  draftsAreOf(engineer.id);
});
afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('What was left on this machine', () => {
  it('is shown and sent when it is newer than what the server has', async () => {
    left('Written here', eleven);
    const sent = served({ [path]: { text: 'Written at the other desk', at: ten } });
    await draw(<Writing />);
    expect(note().value).toBe('Written here');
    await rests();
    expect([note().value, sent]).toEqual(['Written here', [put('Written here')]]);
  });

  it('gives way to what was written later at another desk, sends nothing, and does not come back', async () => {
    left('Written here', ten);
    const sent = served({ [path]: { text: 'Written at the other desk', at: eleven } });
    await draw(<Writing />);
    await waitFor(() => expect(note().value).toBe('Written at the other desk'));
    await rests();
    expect([note().value, sent, localDraft('inc-1')]).toEqual(['Written at the other desk', [], null]);
  });

  it('is not sent before it is known what the server has', async () => {
    left('Written here', ten);
    const asked: string[] = [];
    vi.stubGlobal('fetch', (_: string, { method = '' }: RequestInit) => {
      asked.push(method);
      return new Promise(() => undefined);
    });
    await draw(<Writing />);
    await rests();
    expect([note().value, asked]).toEqual(['Written here', ['GET']]);
  });
});

describe('What is typed', () => {
  it('is kept here with every letter, sent once it rests, and left here no longer once the server has it', async () => {
    const sent = served({ [path]: { text: '', at: eleven } });
    await draw(<Writing />);
    write('The b');
    write('The bank');
    expect([state(), localDraft('inc-1')?.text]).toEqual(['here', 'The bank']);
    await rests();
    expect([sent, state(), localDraft('inc-1')]).toEqual([[put('The bank')], 'server', null]);
  });

  it('stays here when the server does not answer', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('No line.')));
    await draw(<Writing />);
    write('The bank');
    await rests();
    expect([state(), localDraft('inc-1')?.text]).toEqual(['here', 'The bank']);
  });

  it('while it was being sent is not taken for kept', async () => {
    let answer: () => void = () => undefined;
    vi.stubGlobal('fetch', (_: string, { method }: RequestInit) => {
      const saved = () => new Response(JSON.stringify({ text: '', at: eleven }));
      if (method === 'GET') return Promise.resolve(saved());
      return new Promise((resolve) => {
        answer = () => resolve(saved());
      });
    });
    await draw(<Writing />);
    write('The b');
    await rests();
    write('The bank');
    await act(async () => answer());
    expect([state(), localDraft('inc-1')?.text]).toEqual(['here', 'The bank']);
  });
});

it('A draft that was sent or emptied leaves nothing here', async () => {
  const sent = served({ [path]: { text: 'The bank', at: ten } });
  await draw(<Writing />);
  await waitFor(() => expect(note().value).toBe('The bank'));
  write('');
  await rests();
  expect([sent, state(), localDraft('inc-1'), note().value]).toEqual([[put('')], 'nothing', null, '']);
});
