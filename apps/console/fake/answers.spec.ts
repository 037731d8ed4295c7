import { describe, expect, it } from 'vitest';
import { acceptedAnswer, answers, everyRoute } from './answers.ts';
import { heldRow } from './desk.ts';
import { rowsOf, scenes } from './rows.ts';

const nameOf = ({ method, path }: (typeof everyRoute)[number]) => `${method} ${path}`;

describe('What the invented night answers', () => {
  it.each(everyRoute.map((route) => [nameOf(route), route] as const))('to %s is what the contract says', (_, route) => {
    let known = 0;
    for (const scene of scenes) {
      for (const { id } of [...rowsOf(scene).slice(0, 47), heldRow(scene)]) {
        const answer = answers.get(route)?.(scene, { id }) ?? (route.method === 'GET' ? null : acceptedAnswer);
        // What it does not know is not found.
        if (answer === null) continue;
        known += 1;
        const parsed = route.answers.safeParse(JSON.parse(JSON.stringify(answer)));
        expect(parsed.error?.issues, `${scene} ${id}`).toBeUndefined();
        if (!/:id/.test(route.path)) break;
      }
    }
    expect(known).toBeGreaterThan(0);
  });
});
