import { expect, it, vi } from 'vitest';
import { commandSent, whenAcknowledged } from './under-way.ts';

it('What waits for nothing is carried out at once', () => {
  const run = vi.fn();
  whenAcknowledged(run);
  expect(run).toHaveBeenCalledOnce();
});

it('What waits for commands is carried out once, after the last of them is acknowledged', () => {
  const run = vi.fn();
  const [one, other] = [commandSent(), commandSent()];
  whenAcknowledged(run);
  one(true);
  expect(run).not.toHaveBeenCalled();
  other(true);
  commandSent()(true);
  expect(run).toHaveBeenCalledOnce();
});

it.each([
  ['refused', false],
  ['acknowledged after another was refused', true],
])('What waits for commands is dropped when the last is %s', (_, last) => {
  const run = vi.fn();
  const [one, other] = [commandSent(), commandSent()];
  whenAcknowledged(run);
  one(!last);
  other(last);
  commandSent()(true);
  expect(run).not.toHaveBeenCalled();
});
