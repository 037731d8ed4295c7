import { describe, expect, it } from 'vitest';
import { csvItems, jsonItems, ndjsonItems, type Items } from './read-items.ts';
import { ImpatientTurns } from '../../testing/impatient-turns.ts';
import { UnreadableBody } from './unreadable-body.ts';

const MEGABYTES = 3_000_000;
const PIECES = Math.floor(MEGABYTES / 65_536);

const read = async (items: Items) => {
  const codes: (string | true)[] = [];
  try {
    for await (const some of items) for (const { value } of some) codes.push(value.ok || value.error.code);
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    return error.rejection.code;
  }
  return codes;
};

async function* whole(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

const filled = (text: string) => text.repeat(Math.ceil(MEGABYTES / text.length));

describe('A post of megabytes', () => {
  it.each([
    ['one endless text', filled('["xxxxxxxxx'), 'body-truncated'],
    ['one text too large', `["${filled('x')}"]`, ['item-too-large']],
    ['brackets without end', filled('['), 'body-truncated'],
    ['white space', filled(' '), 'body-empty'],
    ['an array of white space', `[${filled(' ')}]`, 'body-empty'],
    ['an array with something behind it', `[1]${filled(' ')}x`, 'body-malformed'],
    ['one object too large', `{"a":"${filled('x')}"}`, ['item-too-large']],
    ['one line too large, and another', `{"a":"${filled('x')}"}\n{}`, ['item-too-large', true]],
    ['empty lines behind an object', `{}${filled('\n')}{}`, [true, true]],
  ])('lets others in after every piece when it is %s', async (_, text, expected) => {
    const turns = new ImpatientTurns();
    expect(await read(jsonItems(Buffer.from(text), turns))).toEqual(expected);
    expect(turns.passed).toBeGreaterThan(PIECES * 2 - 2);
  });

  it('lets others in between as lines that come all at once', async () => {
    const turns = new ImpatientTurns();
    expect(await read(ndjsonItems(whole(filled('\n')), turns))).toEqual([]);
    expect(turns.passed).toBeGreaterThan(PIECES);
  });

  it.each([
    ['empty rows', `a,b\n${filled('\n')}`, []],
    ['a row too large', `a,b\n${filled('x,')}\n1,2`, ['item-too-large', true]],
    ['a quote that nobody closes', `a,b\n"${filled('x')}\n1,2`, ['item-too-large', true]],
    ['names without end', filled('a,'), 'body-malformed'],
  ])('lets others in after every piece as CSV with %s', async (_, text, expected) => {
    const turns = new ImpatientTurns();
    expect(await read(csvItems(Buffer.from(text), turns))).toEqual(expected);
    expect(turns.passed).toBeGreaterThan(PIECES);
  });

  it('is read as UTF-8 across its pieces, or not at all', async () => {
    const turns = new ImpatientTurns();
    const letters = Buffer.from(`["${filled('ж').slice(0, 400_000)}"]`);
    expect(await read(jsonItems(letters, turns))).toEqual([true]);
    expect(await read(jsonItems(letters.subarray(0, -3), turns))).toBe('body-not-utf8');
  });
});
