// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropLayer, onKeyDown, setLayer } from './key-registry.ts';

const layer = Symbol('page');
beforeEach(() => {
  document.body.innerHTML = '<main tabindex="-1"><input /><select></select><textarea></textarea></main>';
  window.addEventListener('keydown', onKeyDown);
});
afterEach(() => {
  window.removeEventListener('keydown', onKeyDown);
  dropLayer(layer);
  document.body.replaceChildren();
});

const press = (key: string) =>
  document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

describe.each(['input', 'select', 'textarea'])('In a field of a page (%s)', (field) => {
  it('letters are its own, and Esc gives the page its keys back', () => {
    const free = vi.fn();
    setLayer(layer, [{ keys: 'n', label: 'I am free', run: free }]);
    document.querySelector<HTMLElement>(field)?.focus();
    press('n');
    expect(free).not.toHaveBeenCalled();
    press('Escape');
    expect(document.activeElement).toBe(document.querySelector('main'));
    press('n');
    expect(free).toHaveBeenCalledOnce();
  });
});
