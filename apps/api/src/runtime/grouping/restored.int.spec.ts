import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backUp, restore } from '@watchfloor/event-store-sqlite';
import { removeAllViews } from '@watchfloor/subscriptions';
import { afterAll, expect, it } from 'vitest';
import { alert, observer, startNode, until } from '../testing/node.ts';

const folder = mkdtempSync(join(tmpdir(), 'watchfloor-'));
const backups = mkdtempSync(join(tmpdir(), 'watchfloor-backup-'));
afterAll(() => [folder, backups].forEach((each) => rmSync(each, { recursive: true, force: true })));

it('Grouping goes on in a restored log: old alerts are still known, new ones make incidents', async () => {
  const file = join(backups, 'monday.db');
  const before = await startNode(folder);
  await before.receive(alert({ detectorId: 'd-1' }));
  const born = await until(() => before.open() === 1 && before.runtime.queue.page(observer, {}, undefined, 1)?.rows[0]);
  backUp(folder, file);
  await before.runtime.close();
  await before.opened.close();

  restore(file, folder, () => {
    removeAllViews(folder);
  });
  const after = await startNode(folder);
  try {
    await after.receive(alert({ detectorId: 'd-1' }), alert(), alert({ scenario: 'another' }));
    await until(() => after.open() === 2);
    expect(await until(() => after.runtime.queue.rowOf(born.id)?.alerts)).toBe(2);
  } finally {
    await after.close();
  }
});
