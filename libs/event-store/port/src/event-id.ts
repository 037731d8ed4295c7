import { hash } from 'node:crypto';

/** Watchfloor's own namespace (a fixed random UUID), so that our names never meet somebody else's. */
const NAMESPACE = Buffer.from('6f1f6fd2a5c94b7e9d1f0b3c7a2e4d58', 'hex');

/**
 * UUID version 5 (RFC 9562) of the command, the stream and the event's place among those of the same append: the same
 * command never makes two different events, whoever repeats it.
 */
export const eventIdOf = (commandId: string, stream: string, index: number): string => {
  const name = Buffer.from(JSON.stringify([commandId, stream, index]));
  const bytes = hash('sha1', Buffer.concat([NAMESPACE, name]), 'buffer').subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};
