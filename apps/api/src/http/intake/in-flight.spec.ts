import { describe, expect, it } from 'vitest';
import { InFlight } from './in-flight.ts';

const gate = () => new InFlight({ mostBytes: 100, mostOfSource: 40, alwaysBytes: 5 });
const full = expect.objectContaining({ document: expect.objectContaining({ status: 429, retryAfterSeconds: 1 }) });

describe('Posts in memory at once', () => {
  it('are bounded for each source: one too many is asked to come back, and finds room later', () => {
    const flight = gate();
    const first = flight.enter('a', 30);
    expect(() => flight.enter('a', 11)).toThrow(full);
    expect(() => flight.enter('b', 30)).not.toThrow();
    first.leave();
    first.leave();
    expect(() => flight.enter('a', 11)).not.toThrow();
  });

  it('are bounded together, and the first of a source is let in whoever filled the room', () => {
    const flight = gate();
    for (const source of ['a', 'b', 'c']) flight.enter(source, 33);
    expect(() => flight.enter('d', 6)).toThrow(full);
    const first = flight.enter('d', 5);
    expect(() => flight.enter('d', 5)).toThrow(full);
    first.leave();
    expect(() => flight.enter('d', 5)).not.toThrow();
  });

  it('let a lone giant through, or it could never be sent', () => {
    const flight = gate();
    const giant = flight.enter('a', 500);
    expect(() => flight.enter('b', 20)).toThrow(full);
    giant.leave();
    flight.enter('b', 20);
    expect(() => flight.enter('c', 80)).not.toThrow();
  });

  it('count as what they are once they are there', () => {
    const flight = gate();
    const entered = flight.enter('a', 5);
    entered.weigh(40);
    expect(() => flight.enter('a', 1)).toThrow(full);
    for (const source of ['b', 'c']) flight.enter(source, 30);
    const late = flight.enter('d', 5);
    expect(() => late.weigh(20)).toThrow(full);
    late.leave();
    expect(() => flight.enter('d', 5)).not.toThrow();
  });
});
