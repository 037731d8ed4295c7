import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { Line } from './line.ts';

/** A connection whose other end reads when told to. */
const connected = () => {
  let now = 0;
  const transport = Object.assign(new EventEmitter(), { writable: true });
  const connection = Object.assign(new EventEmitter(), { transport });
  const line = new Line(connection, () => now);
  let buffered = 0;
  const flush = (): void => {
    if (!transport.writable || buffered === 0) return;
    connection.emit('flush');
    buffered = 0;
    transport.writable = false;
  };
  const send = (packets = 1): void => {
    for (let packet = 0; packet < packets; packet += 1) {
      connection.emit('packetCreate');
      buffered += 1;
      flush();
    }
  };
  const read = (): void => {
    transport.writable = true;
    transport.emit('drain');
    flush();
    transport.emit('ready');
  };
  return { line, connection, send, read, pass: (ms: number) => (now += ms) };
};

describe('The line to a console', () => {
  it('is idle when all that was sent has left, however much was sent meanwhile', async () => {
    const { line, send, read } = connected();
    await line.idle();
    send(3);
    let isIdle = false;
    const waiting = line.idle().then(() => (isIdle = true));
    read();
    await Promise.resolve();
    expect(isIdle).toBe(false);
    read();
    await waiting;
    expect(isIdle).toBe(true);
  });

  it('keeps nobody waiting who is gone', async () => {
    const { line, connection, send } = connected();
    send();
    const waiting = line.idle();
    connection.emit('close');
    await waiting;
  });

  it('is behind while packets pile up, and no longer once they are read', () => {
    const { line, send, read } = connected();
    send(51);
    expect(line.isBehind()).toBe(false);
    send();
    expect(line.isBehind()).toBe(true);
    read();
    expect(line.isBehind()).toBe(false);
  });

  it('is dead when one thing does not leave for a minute, or too much piles up', () => {
    const stuck = connected();
    stuck.send();
    stuck.pass(60_000);
    expect(stuck.line.isDead()).toBe(false);
    stuck.pass(1);
    expect(stuck.line.isDead()).toBe(true);
    stuck.read();
    expect(stuck.line.isDead()).toBe(false);
    stuck.send(2_002);
    expect(stuck.line.isDead()).toBe(true);
  });
});
