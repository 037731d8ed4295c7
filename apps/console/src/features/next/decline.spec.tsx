// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react';
import type { DeskView } from '@watchfloor/api-contract';
import { afterEach, describe, expect, it } from 'vitest';
import { draw } from '../../testing/draw.tsx';
import { Decline } from './decline.tsx';

afterEach(cleanup);
const desk: DeskView = {
  state: 'given',
  since: '2026-11-17T02:00:00.000Z',
  request: 'req-1',
  hand: [],
  startBy: null,
  because: null,
  ahead: [],
  rank: null,
  declinesToday: 0,
  declineLimit: 3,
};

describe('Whoever pressed d by mistake', () => {
  it('leaves it with Esc: no reason is chosen, and the keys of the page work again', async () => {
    await draw(
      <main tabIndex={-1}>
        <Decline desk={desk} incident="inc-1" />
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
