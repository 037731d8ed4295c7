import { parse } from 'csv-parse';
import { basename } from 'node:path';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { instantIn } from './instant-in.ts';

/** One alert of a file, ready to post: its fields and, as `detector_id`, the file and line it stands on. */
export interface RecordedAlert {
  readonly line: number;
  readonly item: Readonly<Record<string, unknown>>;
  /** Its own time in ms since 1970; undefined where none is readable. */
  readonly at: number | undefined;
}

export type Shape = 'csv' | 'json' | 'ndjson';

/** By the file's name; undefined when it is none of ours. `.gz` may follow. */
export const shapeOf = (file: string): Shape | undefined => {
  const name = basename(file).replace(/\.gz$/, '');
  if (name.endsWith('.csv')) return 'csv';
  if (name.endsWith('.ndjson') || name.endsWith('.jsonl')) return 'ndjson';
  return name.endsWith('.json') ? 'json' : undefined;
};

const asFields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : { value };

/** `leaveOut` names columns that must never reach the product, such as the truth in a labelled data set. */
export const recordedAlert = (
  file: string,
  line: number,
  value: unknown,
  leaveOut: readonly string[],
): RecordedAlert => {
  const item = asFields(value);
  const kept = Object.fromEntries(Object.entries(item).filter(([name]) => !leaveOut.includes(name)));
  return { line, item: { ...kept, detector_id: `${basename(file)}:${line}` }, at: instantIn(kept) };
};

const parsedLine = (text: string, line: number): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`line ${line}`, { cause });
  }
};

/** Parsed values with the line each begins on. Lines count from 1; a CSV's header is line 1. */
async function* valuesOf(text: Readable, shape: Shape): AsyncGenerator<readonly [line: number, value: unknown]> {
  let line = 0;
  if (shape === 'csv') {
    const rows = text.pipe(parse({ columns: true, info: true, skip_empty_lines: true }));
    for await (const { record, info } of rows as AsyncIterable<{ record: unknown; info: { lines: number } }>)
      yield [info.lines, record];
  } else if (shape === 'ndjson') {
    for await (const text_ of createInterface({ input: text, crlfDelay: Number.POSITIVE_INFINITY })) {
      line += 1;
      if (text_.trim() !== '') yield [line, parsedLine(text_, line)];
    }
  } else {
    const pieces: Buffer[] = [];
    for await (const piece of text as AsyncIterable<Buffer>) pieces.push(piece);
    const whole: unknown = JSON.parse(Buffer.concat(pieces).toString());
    for (const value of Array.isArray(whole) ? (whole as unknown[]) : [whole]) yield [(line += 1), value];
  }
}

/** A file's alerts in its own order; an element of a JSON array counts as a line. Rejects when the file cannot be read. */
export async function* recordedAlerts(file: string, leaveOut: readonly string[]): AsyncGenerator<RecordedAlert> {
  const shape = shapeOf(file);
  if (shape === undefined) throw new Error(`${basename(file)}: .csv, .json or .ndjson (.gz) is replayed`);
  const bytes = createReadStream(file);
  const text: Readable = file.endsWith('.gz') ? bytes.compose(createGunzip()) : bytes;
  try {
    for await (const [line, value] of valuesOf(text, shape)) yield recordedAlert(file, line, value, leaveOut);
  } catch (cause) {
    throw new Error(`${basename(file)} cannot be read on`, { cause });
  }
}
