// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { aDesk } from '../../testing/desks.ts';
import { draw } from '../../testing/draw.tsx';
import { Decline } from './decline.tsx';

afterEach(cleanup);

describe('Whoever pressed d by mistake', () => {
  it('leaves it with Esc: no reason is chosen, and the keys of the page work again', async () => {
    await draw(
      <main tabIndex={-1}>
        <Decline desk={aDesk({ state: 'given' })} incident="inc-1" />
      </main>,
    );
    const reason = screen.getByLabelText<HTMLInputElement>('I lack the knowledge for it');
    reason.focus();
    fireEvent.click(reason);
    expect(reason.checked).toBe(true);
    fireEvent.keyDown(reason, { key: 'Escape' });
    expect(reason.checked).toBe(false);
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });
});

describe('What is said under the reasons', () => {
  it('is what comes after, whether the next one follows or they are called away; nobody is told that they stay ready', async () => {
    await draw(<Decline desk={aDesk({ state: 'given' })} incident="inc-1" />);
    expect(screen.queryByText(/stay ready/)).toBeNull();
    expect(screen.getByText(/only shift leads read why. The next one follows/)).toBeDefined();
    fireEvent.click(screen.getByLabelText('I am called away'));
    expect(screen.getByText(/You are away then/)).toBeDefined();
  });
});
