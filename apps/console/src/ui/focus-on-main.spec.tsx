// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { focusOnMain } from './focus-on-main.ts';

const page = () =>
  render(
    <>
      <button type="button">Avatar</button>
      <textarea />
      <main tabIndex={-1}>An offer</main>
    </>,
  );
afterEach(cleanup);

describe('When an offer appears', () => {
  it('the button that had the focus gives it up, so that Enter starts', () => {
    page();
    screen.getByRole('button').focus();
    focusOnMain();
    expect(document.activeElement).toBe(screen.getByRole('main'));
  });

  it('whoever is writing goes on writing', () => {
    page();
    screen.getByRole('textbox').focus();
    focusOnMain();
    expect(document.activeElement).toBe(screen.getByRole('textbox'));
  });
});
