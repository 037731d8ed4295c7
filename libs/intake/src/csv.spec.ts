import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvReader } from './csv.ts';
import { cutAt } from './testing/read-whole.ts';

const rowsIn = (pieces: readonly string[]) => {
  const reader = csvReader();
  const results = [...pieces.map((piece) => reader.push(piece)), reader.end()];
  const refused = results.find((result) => !result.ok);
  return refused ? refused.error : results.flatMap((result) => (result.ok ? [...result.value] : []));
};
const outcomes = (...pieces: readonly string[]) => {
  const rows = rowsIn(pieces);
  return Array.isArray(rows) ? rows.map(({ value }) => (value.ok ? value.value : value.error.code)) : rows;
};
const field = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const csv = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map(field).join(',')).join('\r\n');

describe('Rows of CSV', () => {
  it('are objects under the names of the first line', () => {
    expect(outcomes('id,host\r\n1,db-01\r\n\r\n2,\n')).toEqual([
      { id: '1', host: 'db-01' },
      { id: '2', host: '' },
    ]);
    expect(outcomes('a,"b ""c"""\n"1,5","two\nlines"')).toEqual([{ a: '1,5', 'b "c"': 'two\nlines' }]);
  });

  it('come out as they were written, however they are cut', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', 'a', 'ж', '😀', ' ') });
    const rows = fc.array(
      fc.tuple(
        text,
        text,
        text.map((end) => `${end}.`),
      ),
    );
    fc.assert(
      fc.property(rows, fc.array(fc.nat(200), { maxLength: 10 }), (values, cuts) => {
        const whole = csv([['a', 'b', 'c'], ...values]);
        const pieces = cutAt(
          whole,
          cuts.filter((cut) => cut < whole.length),
        );
        expect(outcomes(...pieces)).toEqual(values.map(([a, b, c]) => ({ a, b, c })));
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['with fields too few', 'x'],
    ['with fields too many', 'x,y,z'],
    ['with a quote inside a field', 'x"y",z'],
    ['with something behind a quote', '"x"y,z'],
    ['whose quote nobody closed', '"x,y'],
    ['whose last quote nobody closed', 'x,"y'],
  ])('%s are refused alone', (_, broken) => {
    expect(outcomes(`a,b\n1,2\n${broken}\n3,4\n5,6\n`)).toEqual([
      { a: '1', b: '2' },
      'item-malformed',
      { a: '3', b: '4' },
      { a: '5', b: '6' },
    ]);
  });

  it('are not swallowed without end by a quote that nobody closed', () => {
    const reader = csvReader();
    reader.push('a,b\n"1,2\n');
    const pieces = Array.from({ length: 12 }, () => reader.push('3,4\n'.repeat(1_000)));
    const early = pieces.flatMap((piece) => (piece.ok ? [...piece.value] : []));
    expect(early.slice(0, 2).map(({ value }) => value.ok)).toEqual([false, true]);
    expect(early).toHaveLength(12_001);
  });

  it('over a megabyte are refused alone, and not kept whole', () => {
    const piece = 'x'.repeat(400_000);
    const rows = rowsIn(['a,b\n1,', piece, piece, piece, piece, '\n3,4\n']);
    expect(Array.isArray(rows) && rows.map(({ text, value }) => [text.length, value.ok])).toEqual([
      [10_000, false],
      [17, true],
    ]);
  });

  it.each([
    ['twice', 'a,a\n1,2', 'item-duplicate-key'],
    ['as __proto__', 'a,__proto__\n1,2', 'item-forbidden-key'],
  ])('under a name that is written %s are refused', (_, text, code) => {
    expect(outcomes(text)).toEqual([code]);
  });

  it.each([
    ['cannot be told apart', '"a,b\n1,2\n'],
    ['are more than a table has', `${'a,'.repeat(1_000)}b\n1,2`],
    ['are longer than a megabyte', `${'a'.repeat(1_000_001)}\n1,2`],
  ])('under names that %s are refused as a whole', (_, text) => {
    expect(outcomes(text)).toMatchObject({ code: 'body-malformed' });
  });

  it('are none in a body of names only, or of nothing', () => {
    expect([outcomes('a,b\n'), outcomes('')]).toEqual([[], []]);
  });
});
