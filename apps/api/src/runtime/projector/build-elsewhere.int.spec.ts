import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EMPTY_STREAM } from '@watchfloor/event-store-port';
import { openViews } from '@watchfloor/subscriptions';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openNodeStore, type OpenStore } from '../open-store.ts';
import { context } from '../testing/node.ts';
import { buildElsewhere } from './build-elsewhere.ts';

let folder = '';
let opened: OpenStore;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchfloor-'));
  opened = await openNodeStore({ storeUrl: `sqlite:${folder}`, epoch: 1 }, folder);
});
afterEach(() => opened.close());

const register = (customer: string) =>
  opened.store.append(
    `customer-${customer}`,
    EMPTY_STREAM,
    [{ type: 'CustomerRegistered', data: { customer, name: customer, weight: 50, at: 1 } }],
    context(),
  );

describe('a build in a process of its own', () => {
  const asked = (signal = new AbortController().signal) =>
    buildElsewhere({ storeUrl: `sqlite:${folder}`, epoch: 1 }, signal);
  const file = () => join(folder, 'views-1.db');

  it('reads the log beside the node that holds it', async () => {
    await register('cus-1');
    await register('cus-2');
    expect(await asked()(file(), () => undefined)).toBe(true);
    const views = openViews(file());
    expect(views.prepare('SELECT id FROM customers ORDER BY id').all()).toEqual([{ id: 'cus-1' }, { id: 'cus-2' }]);
    views.close();
  });

  it('ends when the node is stopped', async () => {
    await register('cus-1');
    const stopping = new AbortController();
    const building = asked(stopping.signal)(file(), () => undefined);
    stopping.abort();
    expect(await building).toBe(false);
  });

  it('says what it failed of', async () => {
    folder = join(folder, 'nowhere');
    await expect(asked()(file(), () => undefined)).rejects.toThrow(/events\.db does not exist/);
  });
});
