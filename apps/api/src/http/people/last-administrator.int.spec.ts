import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../../testing/app.ts';
import type { Seated } from '../../testing/seed.ts';
import { startTwoNodes, type TwoNodes } from '../../testing/two-nodes.ts';

let both: TwoNodes;
let nodes: TwoNodes['nodes'];
beforeAll(async () => {
  both = await startTwoNodes();
  ({ nodes } = both);
});
afterAll(() => both.close());

type Way = (by: Seated, of: Seated) => readonly ['POST' | 'PUT', string, object];
const form = (of: Seated, more: object) => ({
  name: of.name,
  roles: ['administrator'],
  clearance: 'all',
  specialities: [],
  onCall: false,
  ...more,
});
const ways: Readonly<Record<string, Way>> = {
  suspend: (_by, of) => ['POST', `${of.id}/suspend`, { reason: 'left' }],
  erase: (_by, of) => ['POST', `${of.id}/erase`, {}],
  'change the role of': (_by, of) => ['PUT', of.id, form(of, { roles: ['auditor'] })],
  'change the customers of': (_by, of) => ['PUT', of.id, form(of, { clearance: ['cus-own'] })],
};

describe('Two administrators at the same moment on two nodes', () => {
  it.each(Object.keys(ways))('cannot both %s each other: one is told that theirs are being taken', async (way) => {
    const seed = (n: number) => nodes[0].seed.person(`Chief ${way} ${n}`, 'administrator', 'all');
    const [one, other] = [await seed(1), await seed(2)];
    for (const node of nodes)
      for (const by of [one, other])
        await expect.poll(async () => (await node.ask('GET', '/api/v1/people', { as: by })).status).toBe(200);
    const take = (node: TestApp, by: Seated, of: Seated) => {
      const [verb, path, body] = ways[way]!(by, of);
      return node.ask(verb, `/api/v1/people/${path}`, { as: by, body });
    };
    const answers = await Promise.all([take(nodes[0], one, other), take(nodes[1], other, one)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.problem()).toMatchObject({ code: 'rights-being-taken' });
  });

  it('may be restored by whoever is left, and take rights again themselves', async () => {
    const seed = (n: number) => nodes[0].seed.person(`Returned ${n}`, 'administrator', 'all');
    const [one, other, third] = [await seed(1), await seed(2), await seed(3)];
    const post = async (by: Seated, of: Seated, what: 'suspend' | 'restore') => {
      const body = what === 'suspend' ? { reason: 'left' } : {};
      const { status } = await nodes[0].ask('POST', `/api/v1/people/${of.id}/${what}`, { as: by, body });
      return status;
    };
    await nodes[0].settled();
    expect([await post(one, third, 'suspend'), await post(one, third, 'restore')]).toEqual([200, 200]);
    expect([await post(other, one, 'suspend'), await post(other, one, 'restore')]).toEqual([200, 200]);
  });
});
