import { describe, expect, it } from 'vitest';
import { StoreError, type RawEvent } from '@watchfloor/event-store-port';
import { sampleEvent } from '@watchfloor/event-store-port/testing';
import { proposal } from './proposed.ts';

describe('what is sent for an append', () => {
  it('is bytes before the client sees it: what cannot be written fails at once instead of hanging', () => {
    const unwritable = { ...sampleEvent(), metadata: 12n } as unknown as RawEvent;
    expect(() => proposal([unwritable])).toThrow(TypeError);
  });

  it('refuses an id the server would choke on', () => {
    expect(() => proposal([{ ...sampleEvent(), id: 'event-1' }])).toThrow(/not a UUID/);
  });

  it('refuses an append of nothing, for which the server would claim a revision that nobody can read', () => {
    expect(() => proposal([])).toThrow(RangeError);
  });

  it('fills the server to its limit and no further, counting bytes and not letters', () => {
    const limit = 1024 * 1024;
    const event = (data: string): RawEvent => ({ ...sampleEvent(), data });
    expect(proposal([event('x'.repeat(limit))])).toHaveLength(1);
    expect(() => proposal([event('x'.repeat(limit)), event('y')])).toThrow(StoreError);
    expect(() => proposal([event('é'.repeat(limit / 2 + 1))])).toThrow(StoreError);
  });

  it('gives a call ids of its own, so that the server takes a rival for a rival and not for a repeat', () => {
    const event = sampleEvent();
    expect(proposal([event])[0]?.id).not.toBe(proposal([event])[0]?.id);
  });

  it.each(['{}', '{ }', '{"schema":1}'])('keeps our id within the metadata %s', (metadata) => {
    const event = { ...sampleEvent(), metadata };
    const written = new TextDecoder().decode(proposal([event])[0]?.metadata as Uint8Array);
    expect(JSON.parse(written)).toEqual({ eventId: event.id, ...(JSON.parse(metadata) as object) });
  });
});
