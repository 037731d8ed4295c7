import { allPeople } from '@watchfloor/read-models';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestApp } from '../../testing/app.ts';
import { context } from '../../testing/seed.ts';
import { startTwoNodes, type TwoNodes } from '../../testing/two-nodes.ts';
import { reserveAddress } from '../../write/reserve-address.ts';

let both: TwoNodes;
let nodes: TwoNodes['nodes'];
beforeAll(async () => {
  both = await startTwoNodes();
  ({ nodes } = both);
});
afterAll(() => both.close());

const invite = (node: TestApp, email: string, name = 'Ivo Venn') =>
  node.ask('POST', '/api/v1/people', {
    as: nodes[0].people.administrator,
    body: { email, name, roles: ['auditor'], clearance: ['cus-own'], specialities: [], onCall: false },
  });
const named = (node: TestApp, name: string) =>
  allPeople(node.server.runtime.views.db).filter((one) => one.name === name);
const idIn = ({ body }: Awaited<ReturnType<typeof invite>>) => (body as { id: string }).id;

describe('An address', () => {
  it('is given to one of those who are registered with it at the same moment on two nodes; the others are told', async () => {
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        invite(nodes[n % 2 === 0 ? 0 : 1], n < 4 ? 'IVO@soc.example.com' : 'ivo@soc.example.com'),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expect(answer.problem()).toMatchObject({ code: 'already-registered', detail: 'The address has an account.' });
    }
    const winner = answers.find(({ status }) => status === 200)!;
    for (const node of nodes) {
      await expect.poll(() => named(node, 'Ivo Venn').map(({ id }) => id)).toEqual([idIn(winner)]);
    }
  });

  it('is not lost with a node that reserved it and died: the next request is registered with it', async () => {
    const { store } = nodes[0].server;
    await reserveAddress(store, 'dana@soc.example.com', 'per-unborn', context('x', nodes[0].now()));
    const answer = await invite(nodes[1], 'dana@soc.example.com', 'Dana Ost');
    expect([answer.status, idIn(answer)]).toEqual([200, 'per-unborn']);
    expect((await invite(nodes[0], 'dana@soc.example.com', 'Dana Ost')).status).toBe(409);
  });

  it('is free again once its owner is erased, for one of those who ask then', async () => {
    const first = await invite(nodes[0], 'gone@soc.example.com', 'Gone Soon');
    const erased = await nodes[0].ask('POST', `/api/v1/people/${idIn(first)}/erase`, {
      as: nodes[0].people.administrator,
      body: {},
    });
    expect(erased.status).toBe(200);
    const again = await Promise.all(nodes.map((node) => invite(node, 'gone@soc.example.com', 'Come Back')));
    expect(again.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
