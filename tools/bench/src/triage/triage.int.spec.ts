import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alertFiles, labelledAlerts } from './labelled-alerts.ts';
import { minutesAt, runTriage } from './run-triage.ts';
import { workThrough } from './shift.ts';

const T = 1_767_225_600;
const MINUTE = 60;
let folder = '';
let nothing = '';

const line = (seconds: number, name: string, host: string, step = '-') =>
  `${T + seconds},${name},192.0.2.1,${host},short,${step === '-' ? 'false_positive' : step},${step}`;

/** Twenty hosts that are noisy every two hours for a day, and one break-in on the last of them. */
const lines = (): string[] => {
  const noise = Array.from({ length: 12 }, (_, round) =>
    Array.from({ length: 20 }, (_, host) => line(round * 120 * MINUTE + host, 'Login failed', `host-${host}`)),
  ).flat();
  const start = 11 * 120 * MINUTE + 60;
  const attack = [
    line(start, 'New shell', 'host-19', 'webshell'),
    line(start + 1, 'New user', 'host-19', 'escalation'),
    line(start + 2, 'Login failed', 'host-19', 'escalation'),
  ];
  return [...noise, ...attack];
};

/** Not in the order of time. */
const csv = (): string =>
  ['time,name,ip,host,short,time_label,event_label', ...lines().toSorted((a, b) => a.length - b.length)].join('\n');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'watchfloor-triage-'));
  nothing = await mkdtemp(join(tmpdir(), 'watchfloor-triage-'));
  await writeFile(join(folder, 'small_alerts.csv.gz'), gzipSync(csv()));
  await writeFile(join(folder, 'readme.txt'), 'not alerts');
});
afterAll(() => Promise.all([folder, nothing].map((one) => rm(one, { recursive: true }))));

describe('the triage simulation', () => {
  it('takes alerts in by time, without any word of the truth', async () => {
    const [file = '', ...others] = await alertFiles(folder);
    expect(others).toEqual([]);
    const alerts = await labelledAlerts(file);
    expect(alerts.map(({ alert }) => alert.at)).toEqual(alerts.map(({ alert }) => alert.at).toSorted((a, b) => a - b));
    expect(alerts.filter(({ step }) => step !== null)).toHaveLength(3);
    expect(JSON.stringify(alerts.map(({ alert }) => alert))).not.toMatch(/webshell|escalation|false_positive/);
    expect(new Set(alerts.map(({ alert }) => alert.detectorId)).size).toBe(alerts.length);
  });

  it('finds the break-in among the noise at once, where first in, first out takes an hour and a half', async () => {
    const rows = await runTriage({ data: folder, orders: ['watchfloor', 'fifo'] });
    const [watchfloor, fifo] = rows.filter(({ file }) => file === 'small');
    expect(watchfloor).toMatchObject({ file: 'small', steps: 2, never: 0 });
    expect(watchfloor?.p90Minutes).toBeLessThan(10);
    expect(fifo?.medianMinutes).toBeGreaterThan(60);
  });

  it('is the same every time, and ends with a row over all files', async () => {
    const rows = await runTriage({ data: folder, orders: ['newest'] });
    expect(rows.map(({ file }) => file)).toEqual(['small', 'all']);
    expect(rows[1]).toEqual({ ...rows[0], file: 'all' });
    expect(await runTriage({ data: folder, orders: ['newest'] })).toEqual(rows);
  });

  it('puts no more than twenty incidents into one hand, as the product does', async () => {
    const mad = await mkdtemp(join(nothing, 'mad-'));
    const opened = Array.from({ length: 31 }, (_, n) => line(n, `Alert ${n}`, 'host-1'));
    await writeFile(join(mad, 'mad.csv'), ['time,name,ip,host,short,time_label,event_label', ...opened].join('\n'));
    const { incidents, waits } = workThrough(await labelledAlerts(join(mad, 'mad.csv')), 'watchfloor');
    expect(incidents).toBe(31);
    expect(waits.filter((minutes) => minutes === 0)).toHaveLength(20);
  });

  it('in a folder without such files says so', async () => {
    await expect(runTriage({ data: nothing, orders: ['fifo'] })).rejects.toThrow('no data');
  });

  it('reads files that are not compressed as well', async () => {
    const plain = await mkdtemp(join(nothing, 'plain-'));
    await writeFile(join(plain, 'other.csv'), csv());
    const [row] = await runTriage({ data: plain, orders: ['fifo'] });
    expect(row).toMatchObject({ file: 'other', steps: 2 });
  });

  it('knows no 90th percentile when too many steps were never reached', () => {
    expect(minutesAt([1, 2, 3, Number.POSITIVE_INFINITY], 0.9)).toBeNull();
    expect(minutesAt([1, 2, 3, Number.POSITIVE_INFINITY], 0.5)).toBe(2);
    expect(minutesAt([], 0.5)).toBeNull();
  });
});
