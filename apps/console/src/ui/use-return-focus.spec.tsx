// @vitest-environment happy-dom
import { render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { useReturnFocus } from './use-return-focus.ts';

/** Where the focus is as a dialog comes into the page, before it takes it. */
let foundAt: string | undefined;

const Over = ({ name }: { readonly name: string }) => {
  useReturnFocus();
  return (
    <div role="dialog">
      <p ref={() => void (foundAt = document.activeElement?.id)} />
      <button autoFocus>{name}</button>
    </div>
  );
};

const page = (open: string | null) => (
  <>
    <button id="opener">Open</button>
    <div role="menu" aria-labelledby="opener">
      <button role="menuitem" id="entry">
        Entry
      </button>
    </div>
    {open !== null && <Over key={open} name={open} />}
  </>
);

describe('What opens over the page', () => {
  afterEach(() => document.body.replaceChildren());

  it('gives the focus back to what opened it', () => {
    const { rerender } = render(page(null));
    document.getElementById('opener')?.focus();
    rerender(page('first'));
    expect(document.activeElement?.textContent).toBe('first');
    rerender(page(null));
    expect(document.activeElement?.id).toBe('opener');
  });

  it('gives it to the first opener when one dialog led to the next', () => {
    const { rerender } = render(page(null));
    document.getElementById('opener')?.focus();
    rerender(page('first'));
    rerender(page('second'));
    rerender(page(null));
    expect(document.activeElement?.id).toBe('opener');
  });

  it('gives it back before the next dialog takes it, so that the next one keeps it', () => {
    const { rerender } = render(page(null));
    document.getElementById('opener')?.focus();
    rerender(page('first'));
    rerender(page('second'));
    expect(foundAt).toBe('opener');
  });

  it('gives it to the button of the menu it was chosen from', () => {
    const { rerender } = render(page(null));
    document.getElementById('entry')?.focus();
    rerender(page('first'));
    rerender(page(null));
    expect(document.activeElement?.id).toBe('opener');
  });
});
