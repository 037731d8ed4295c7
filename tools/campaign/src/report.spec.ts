import { expect, it } from 'vitest';
import { reportText, violationsOf, type CampaignReport } from './report.ts';

const report: CampaignReport = {
  store: 'sqlite',
  nodes: 1,
  seed: 7,
  kills: [
    { moment: 'load', node: 0, backMs: 900 },
    { moment: 'load', node: 0, backMs: 1200 },
    { moment: 'backup', node: 0, backMs: 800 },
  ],
  findings: [
    { promise: 'no clock fires twice', compared: 12, violations: [] },
    { promise: 'streams have no gaps', compared: 40, violations: ['incident-inc-1 goes from 0 to 2'] },
  ],
};

it('A campaign tells its seed, what it did, and names every broken promise', () => {
  const text = reportText(report);
  expect(text).toContain('seed 7: 3 kills (2 × load, 1 × backup)');
  expect(text).toMatch(/no clock fires twice +12 +kept/);
  expect(text).toMatch(/streams have no gaps +40 +1 BROKEN\n +incident-inc-1 goes from 0 to 2/);
  expect(violationsOf(report)).toEqual(['incident-inc-1 goes from 0 to 2']);
});
