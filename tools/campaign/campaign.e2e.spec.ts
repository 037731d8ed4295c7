import { expect, it } from 'vitest';
import { temporaryFolder } from '../servers/index.ts';
import { embedded, testServer } from './src/log-store.ts';
import { reportText, violationsOf } from './src/report.ts';
import { runCampaign } from './src/run-campaign.ts';

const LONGEST_MS = 300_000;

it(
  'A node that is killed in a storm, a rebuild and a backup keeps everything it acknowledged',
  async () => {
    const folder = temporaryFolder('campaign-store');
    try {
      const report = await runCampaign({
        store: embedded(folder.path),
        nodes: 1,
        kills: 3,
        seed: 20_417,
        engineers: 3,
      });
      expect(violationsOf(report), reportText(report)).toEqual([]);
      expect(report.kills.map(({ moment }) => moment)).toEqual(['grouping', 'rebuild', 'backup']);
    } finally {
      folder.remove();
    }
  },
  LONGEST_MS,
);

it(
  'Of two nodes on one EventStoreDB one dies in a claim, in grouping and in a breach, and nothing is lost, doubled or stuck',
  async () => {
    const folder = temporaryFolder('campaign-store');
    const store = await testServer(folder.path);
    try {
      const report = await runCampaign({ store, nodes: 2, kills: 3, seed: 20_417, engineers: 3 });
      expect(violationsOf(report), reportText(report)).toEqual([]);
      expect(report.kills.map(({ moment }) => moment)).toEqual(['claim', 'grouping', 'breach']);
    } finally {
      await store.close();
      folder.remove();
    }
  },
  LONGEST_MS,
);
