import { chainHash } from '@watchfloor/event-store-port';
import { expect, it } from 'vitest';
import { eventIdAt, openChain } from './chain.ts';

const freed = (stream: string) =>
  ({ stream, type: 'DeskFreed', data: { request: 'r', at: 1 }, at: 1, actor: 'per-1' }) as const;
const hashOf = (metadata: string) => (JSON.parse(metadata) as { hash: string }).hash;

it('Each event stands behind the one before it in its own stream, and proves it', () => {
  const chained = openChain([['desk-old', { revision: 6, hash: 'before' }]]);
  const [first, second] = [chained('e-1', freed('desk-a')), chained('e-2', freed('desk-a'))];
  const other = chained('e-3', freed('desk-b'));
  const old = chained('e-4', freed('desk-old'));
  expect([first, second, other, old].map(({ revision }) => revision)).toEqual([0, 1, 0, 7]);
  const withoutHash = ({ raw: { metadata } }: typeof second) => metadata.replace(/"hash":"\w+",?/, '');
  expect(hashOf(second.raw.metadata)).toBe(chainHash(hashOf(first.raw.metadata), second.raw.data, withoutHash(second)));
  expect(hashOf(old.raw.metadata)).toBe(chainHash('before', old.raw.data, withoutHash(old)));
});

it('An event’s id tells the history and its number in it', () => {
  expect(eventIdAt(1, 255)).toBe('00000001-0000-5000-8000-0000000000ff');
  expect(eventIdAt(0xffff_ffff, 1)).toBe('ffffffff-0000-5000-8000-000000000001');
});
