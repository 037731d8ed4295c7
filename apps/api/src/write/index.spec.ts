import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { assertOneHandlerEach, envelopes, handlers } from './index.ts';

describe('The write edge', () => {
  it('has exactly one handler for each envelope', () => {
    expect(() => assertOneHandlerEach()).not.toThrow();
  });

  it('does not start with an envelope that nobody handles', () => {
    expect(() => assertOneHandlerEach(envelopes, handlers.slice(1))).toThrow('DispatchCustomer has 0 handlers');
  });

  it('does not start with an envelope that two handle', () => {
    expect(() => assertOneHandlerEach(envelopes, [...handlers, ...handlers.slice(0, 1)])).toThrow('has 2 handlers');
  });
});
