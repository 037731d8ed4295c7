// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useWords } from '../../live/use-words.ts';
import { draw } from '../../testing/draw.tsx';
import { kept, RegisterForm } from './register-form.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The form of somebody who sees these customers; answers what it sends. */
const formFor = async (...names: readonly string[]) => {
  const customers = names.map((name, index) => ({ id: `cus-${index + 1}`, name, weight: 50, assets: [] }));
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ customers })));
  const sent = vi.fn();
  const Form = () => <RegisterForm words={useWords('register', kept)} busy={false} problem={null} onSend={sent} />;
  await draw(<Form />);
  await screen.findByText('Aldermoor Bank');
  return sent;
};
const fill = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('Whoever registers a call', () => {
  it('does not choose the only customer they see', async () => {
    const sent = await formFor('Aldermoor Bank');
    fill('What happened', 'Stolen laptop');
    fill('Which one', 'NB-17');
    fireEvent.click(screen.getByText('Register'));
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ customer: 'cus-1', title: 'Stolen laptop' });
  });

  it('chooses among several, and reads beside the button what is still needed', async () => {
    const sent = await formFor('Aldermoor Bank', 'Cobalt Lane Media');
    expect(screen.getByText('Still needed: what happened · customer · which one')).toBeDefined();
    fill('Customer', 'cus-2');
    fill('What happened', 'Stolen laptop');
    fill('Which one', 'NB-17');
    fireEvent.click(screen.getByText('Register'));
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ customer: 'cus-2' });
  });

  it('begins with what happened, as the caller does', async () => {
    await formFor('Aldermoor Bank');
    expect(document.activeElement).toBe(screen.getByLabelText('What happened'));
  });

  it('types the time of the call as the clock on the wall says it, and is told what does not fit', async () => {
    vi.useFakeTimers({ now: new Date(2026, 10, 17, 3, 30), toFake: ['Date'] });
    const sent = await formFor('Aldermoor Bank');
    fill('What happened', 'Stolen laptop');
    fill('Which one', 'NB-17');
    fill('Time of the call', '11/17/2026');
    expect(screen.getByText('Local time, for example 23:58 or 2026-11-17 23:58')).toBeDefined();
    fill('Time of the call', '2026-11-18 03:00');
    expect(screen.getByText('The call lies in the future.')).toBeDefined();
    fill('Time of the call', '23:58');
    expect(screen.getByText(/^16 Nov, 23:58:00, /)).toBeDefined();
    fireEvent.click(screen.getByText('Register'));
    expect(sent.mock.calls[0]?.[0]).toMatchObject({ calledAt: new Date(2026, 10, 16, 23, 58).toISOString() });
  });

  it('is led by Ctrl+Enter to what is missing', async () => {
    const sent = await formFor('Aldermoor Bank');
    fill('What happened', 'Stolen laptop');
    fireEvent.keyDown(screen.getByLabelText('What happened'), { key: 'Enter', ctrlKey: true });
    expect(document.activeElement).toBe(screen.getByLabelText('Which one'));
    expect(sent).not.toHaveBeenCalled();
  });
});
