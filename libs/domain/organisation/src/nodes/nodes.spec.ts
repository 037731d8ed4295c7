import { catalogue, definitions } from '@watchfloor/events';
import { arbitraryOf, obeysTheLaws, specify } from '@watchfloor/kernel/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodesCommand, nodesDecider, type NodesEvent } from './index.ts';

const { given } = specify(nodesDecider);
const joined = (node: string, level: number): NodesEvent => ({ type: 'NodeJoined', data: { node, level, at: 4 } });
const left = (node: string): NodesEvent => ({ type: 'NodeLeft', data: { node, at: 4 } });
const opened = (level: number): NodesEvent => ({ type: 'FeatureLevelOpened', data: { level, at: 4 } });
const join = (node: string, level: number) => ({ kind: 'Join' as const, node, level, at: 4 });
const leave = (node: string) => ({ kind: 'Leave' as const, node, at: 4 });
const open = (level: number) => ({ kind: 'OpenFeatureLevel' as const, level, at: 4 });

describe('a node', () => {
  it('says what it reads when it starts, and again only with another release', () => {
    given().when(join('a', 1)).then(joined('a', 1));
    given(joined('a', 1)).when(join('a', 1)).thenNothing();
    given(joined('a', 1)).when(join('a', 2)).then(joined('a', 2));
  });

  it('of an older release does not start any more once a level is open that it cannot read', () => {
    given(joined('a', 2), opened(2)).when(join('b', 1)).rejects('level-behind');
    given(joined('a', 2)).when(join('b', 1)).then(joined('b', 1));
  });

  it('leaves once', () => {
    given(joined('a', 1)).when(leave('a')).then(left('a'));
    given(joined('a', 1), left('a')).when(leave('a')).thenNothing();
  });
});

describe('a feature level', () => {
  it('opens when every node at work reads it', () => {
    given(joined('a', 2), joined('b', 1)).when(open(2)).rejects('nodes-behind');
    given(joined('a', 2), joined('b', 1), joined('b', 3)).when(open(2)).then(opened(2));
    given(joined('a', 2), joined('b', 1), left('b')).when(open(2)).then(opened(2));
  });

  it('says who cannot read it', () => {
    const nodes = given(joined('c', 1), joined('a', 1), joined('b', 2)).state();
    expect(nodesDecider.decide(open(2), nodes)).toMatchObject({ error: { detail: 'a, c' } });
  });

  it('is open for good, the first one from the start', () => {
    given(joined('a', 1)).when(open(1)).thenNothing();
    given(joined('a', 2), opened(2)).when(open(2)).thenNothing();
  });
});

describe('whatever nodes come and go', () => {
  it('none of them ever works on a store that is open for more than it reads', () => {
    const happened = obeysTheLaws(nodesDecider, {
      commands: arbitraryOf(nodesCommand, {
        node: fc.constantFrom('a', 'b', 'c'),
        level: fc.integer({ min: 1, max: 5 }),
      }),
      definitions,
      step: (before, _command, _events, { level, reads }) => {
        expect(level).toBeGreaterThanOrEqual(before.level);
        for (const readable of Object.values(reads)) expect(readable).toBeGreaterThanOrEqual(level);
      },
    });
    expect([...happened.keys()].sort()).toEqual(Object.keys(catalogue.nodes).sort());
  });
});
