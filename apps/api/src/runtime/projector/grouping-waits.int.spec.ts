import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { alert, startNode, until } from '../testing/node.ts';

it('A node that has to build its read models first groups when they are served, and warns of nothing until then', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'watchfloor-store-'));
  const storeUrl = `sqlite:${folder}`;
  const before = await startNode(undefined, { storeUrl });
  await before.receive(alert());
  await until(() => before.open() === 1);
  await before.close();
  const warned: string[] = [];
  const node = await startNode(undefined, { storeUrl, warn: (_, message) => warned.push(message) });
  await node.receive(alert({ scenario: 'another' }));
  await until(() => node.open() === 2);
  expect(warned).toEqual([]);
  await node.close();
  rmSync(folder, { recursive: true });
});
