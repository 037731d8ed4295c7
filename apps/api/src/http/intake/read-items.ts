import {
  decodeBody,
  eachItemOf,
  itemsOfLines,
  MAX_ITEMS,
  ndjsonReader,
  type BodyItem,
  type BodyRejection,
} from '@watchfloor/intake';
import type { Result } from '@watchfloor/kernel';
import { parse, type CsvError } from 'csv-parse';
import { Readable } from 'node:stream';

export type Items = AsyncIterable<Iterable<BodyItem>>;

/** The body as a whole cannot be read: `text` is what came, where it was text at all. */
export class UnreadableBody extends Error {
  override readonly name = 'UnreadableBody';
  readonly rejection: BodyRejection;
  readonly text: string | undefined;

  constructor(rejection: BodyRejection, text?: string) {
    super(rejection.code);
    this.rejection = rejection;
    this.text = text;
  }
}

export const tooManyItems = (): UnreadableBody =>
  new UnreadableBody({ code: 'body-too-many-items', detail: `more than ${MAX_ITEMS} items` });

const textOf = (body: Buffer): string => {
  const text = decodeBody(body);
  if (!text.ok) throw new UnreadableBody(text.error);
  if (text.value.trim() === '') throw new UnreadableBody({ code: 'body-empty', detail: 'the body is empty' });
  return text.value;
};

/** One object, an array, or lines that were not announced as such. */
export const jsonItems = (body: Buffer): Iterable<BodyItem> => {
  const text = textOf(body);
  const items = eachItemOf(text, false);
  if (!items.ok) throw new UnreadableBody(items.error, text);
  return items.value;
};

const PIECE_BYTES = 65_536;

function* inPieces(whole: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < whole.length; at += PIECE_BYTES) yield whole.subarray(at, at + PIECE_BYTES);
}

/** Lines as they stream in; memory holds one piece and one line. */
export async function* ndjsonItems(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly BodyItem[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = ndjsonReader();
  const decode = (piece?: Uint8Array) => {
    try {
      return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
    } catch {
      throw new UnreadableBody({ code: 'body-not-utf8', detail: 'the body is not UTF-8' });
    }
  };
  let any = false;
  for await (const whole of pieces) {
    for (const piece of inPieces(whole)) {
      const items = reader.push(decode(piece));
      any ||= items.length > 0;
      if (items.length > 0) yield items;
    }
  }
  const rest = [...reader.push(decode()), ...reader.end()];
  if (rest.length > 0) yield rest;
  else if (!any) throw new UnreadableBody({ code: 'body-empty', detail: 'the body is empty' });
}

const ROWS_AT_ONCE = 500;
const MOST_BYTES_OF_A_ROW = 1_000_000;

/** Rows under the names of the first line, each kept as the object it is, so that it says what is what and can be run again. */
export async function* csvItems(body: Buffer): AsyncGenerator<readonly BodyItem[]> {
  const text = textOf(body);
  let items: BodyItem[] = [];
  let next = 0;
  const add = (raw: string, value?: BodyItem['value']) => {
    next += 1;
    if (next > MAX_ITEMS) return;
    const [read] = value ? [] : itemsOfLines([raw], next - 1);
    items.push(read ?? { index: next - 1, text: raw, value: value ?? malformed(undefined) });
  };
  const rows = parse({
    columns: true,
    bom: true,
    skip_empty_lines: true,
    max_record_size: MOST_BYTES_OF_A_ROW,
    skip_records_with_error: true,
    on_skip: (error: CsvError | undefined, raw: string | undefined) => {
      add(raw ?? '', malformed(error));
      return undefined;
    },
  });
  // Given whole, the parser would read all of it before anybody else has a turn.
  Readable.from(inPieces(Buffer.from(text))).pipe(rows);
  try {
    for await (const row of rows as AsyncIterable<Readonly<Record<string, string>>>) {
      add(JSON.stringify(row));
      if (next > MAX_ITEMS) break;
      if (items.length < ROWS_AT_ONCE) continue;
      yield items;
      items = [];
    }
  } catch (error) {
    throw new UnreadableBody({ code: 'body-malformed', detail: (error as Error).message.slice(0, 200) }, text);
  }
  if (next > MAX_ITEMS) throw tooManyItems();
  if (items.length > 0) yield items;
  else if (next === 0) throw new UnreadableBody({ code: 'body-empty', detail: 'no row under the names' });
}

const malformed = (error: CsvError | undefined): Result<never, { code: 'item-malformed'; detail: string }> => ({
  ok: false,
  error: { code: 'item-malformed', detail: error?.message.slice(0, 200) ?? 'not CSV' },
});
