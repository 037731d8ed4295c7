import { csvReader, itemsOfBody, ndjsonReader, type BodyItem, type BodyRejection } from '@watchfloor/intake';
import type { Result } from '@watchfloor/kernel';
import type { LoopTurns } from '../../platform/loop-turns.ts';
import { UnreadableBody } from './unreadable-body.ts';

/** Items as they are read; between two lists others have had a turn of the loop when they needed one. */
export type Items = AsyncGenerator<Iterable<BodyItem>>;

const PIECE_BYTES = 65_536;

function* inPieces(whole: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < whole.length; at += PIECE_BYTES) yield whole.subarray(at, at + PIECE_BYTES);
}

/** A body of which all is there, as text: a byte order mark is dropped, anything but UTF-8 is refused as a whole. */
const textOf = async (body: Uint8Array, turns: LoopTurns): Promise<readonly string[]> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const pieces: string[] = [];
  try {
    for (const piece of inPieces(body)) {
      pieces.push(decoder.decode(piece, { stream: true }));
      if (turns.isOver()) await turns.pass();
    }
    decoder.decode();
  } catch {
    throw new UnreadableBody({ code: 'body-not-utf8', detail: 'the body is not UTF-8' });
  }
  return pieces;
};

/** One object, an array, or lines that were not announced as such. */
export async function* jsonItems(body: Uint8Array, turns: LoopTurns): Items {
  const pieces = await textOf(body, turns);
  const steps = itemsOfBody(pieces);
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    yield step.value;
    await turns.pass();
  }
  if (!step.value.ok) throw unreadable(step.value.error, pieces);
}

const unreadable = (error: BodyRejection, pieces: readonly string[]) =>
  new UnreadableBody(error, error.code === 'body-empty' ? undefined : pieces.join(''));

/** Lines as they stream in; memory holds one piece and one line. */
export async function* ndjsonItems(pieces: AsyncIterable<Uint8Array>, turns: LoopTurns): Items {
  const reader = ndjsonReader();
  for await (const whole of pieces) {
    for (const piece of inPieces(whole)) {
      yield reader.push(piece);
      await turns.pass();
    }
  }
  yield reader.end();
}

/** Rows under the names of the first line. */
export async function* csvItems(body: Uint8Array, turns: LoopTurns): Items {
  const pieces = await textOf(body, turns);
  const reader = csvReader();
  const rowsOf = (read: Result<Iterable<BodyItem>, BodyRejection>): Iterable<BodyItem> => {
    if (read.ok) return read.value;
    throw unreadable(read.error, pieces);
  };
  for (const piece of pieces) {
    yield rowsOf(reader.push(piece));
    await turns.pass();
  }
  yield rowsOf(reader.end());
}
