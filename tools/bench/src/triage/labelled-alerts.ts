import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Alert } from '@watchfloor/events';
import { adapterOf } from '@watchfloor/intake';
import { parse } from 'csv-parse/sync';
import ait from '../../../replay/mappings/ait.json' with { type: 'json' };

const unzipped = promisify(gunzip);

/** An alert as the product took it in, and beside it the truth, which the product never sees. Benign: step is null. */
export interface LabelledAlert {
  readonly alert: Alert;
  readonly step: string | null;
}

export const alertFiles = async (folder: string): Promise<readonly string[]> => {
  const names = (await readdir(folder)).filter((name) => /\.csv(\.gz)?$/.test(name));
  return names.sort().map((name) => join(folder, name));
};

/** The one that is worked through soonest. Throws when there is none. */
export const smallestOf = async (files: readonly string[]): Promise<string> => {
  const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await stat(file)).size })));
  return sizes.reduce((least, one) => (one.size < least.size ? one : least)).file;
};

const adapter = () => {
  const made = adapterOf('generic', ait.mapping);
  if (!made.ok) throw new Error(`the mapping is not valid: ${made.error.detail ?? ''}`);
  return made.value;
};

/** A file's alerts in the order of their times, through the product's own adapter; file and line are the id. */
export const labelledAlerts = async (file: string): Promise<readonly LabelledAlert[]> => {
  const stored = await readFile(file);
  const text = file.endsWith('.gz') ? await unzipped(stored) : stored;
  const rows = parse<Record<string, string>>(text, { columns: true });
  const take = adapter();
  const taken = rows.map((row, index): LabelledAlert => {
    const { event_label: step = '-' } = row;
    const item = Object.fromEntries(Object.entries(row).filter(([name]) => !ait.leaveOut.includes(name)));
    const receivedAt = Number(item['time']) * 1000;
    const fallbackId = `${basename(file)}:${index + 2}`;
    const alert = take(item, { receivedAt, raw: '', fallbackId });
    if (!alert.ok) throw new Error(`${fallbackId}: ${alert.error.code} ${alert.error.detail ?? ''}`);
    return { alert: alert.value, step: step === '-' ? null : step };
  });
  return taken.sort((a, b) => a.alert.at - b.alert.at);
};
