import { accept, reject, type Result } from '@watchfloor/kernel';
import { itemAt, KEPT_OF_TOO_LARGE, tooLargeItem, type BodyItem } from './body-item.ts';
import { csvFields } from './csv-fields.ts';
import { CsvRecords } from './csv-records.ts';
import { MAX_ITEM_BYTES } from './item.ts';
import { refuse, type BodyRejection } from './rejection.ts';

/** More than any export has; every row is an object of as many members. */
const MOST_NAMES = 1_000;

/** The members of a row's object, as far as they are the same in every row: names in JSON. */
const namesOf = (record: string): Result<readonly string[], BodyRejection> => {
  const names = record.length > MAX_ITEM_BYTES ? undefined : csvFields(record);
  if (!names) return reject('body-malformed', 'the line of names cannot be read');
  if (names.length > MOST_NAMES) return reject('body-malformed', `more than ${MOST_NAMES} names in the first line`);
  return accept(names.map((name) => `${JSON.stringify(name)}:`));
};

/** A field of more lines is a quote that was never closed. */
const MOST_LINES = 10_000;

/**
 * Rows of CSV under the names of the first line, as they stream in: each is kept as the object it is, so that it says
 * what is what and can be run again, and read when it is asked for. Refused as a whole only when the names cannot be read.
 */
export const csvReader = () => {
  const cut = new CsvRecords();
  let names: readonly string[] | undefined;
  let next = 0;
  let skipping = false;

  const rowOf = (text: string, members: readonly string[]): BodyItem => {
    const index = next++;
    if (text.length > MAX_ITEM_BYTES) return tooLargeItem(text, index);
    const fields = csvFields(text);
    if (fields?.length === members.length)
      return itemAt(`{${members.map((name, i) => name + JSON.stringify(fields[i])).join(',')}}`, index);
    const why = fields ? `${fields.length} fields under ${members.length} names` : 'a quote stands where none may';
    return { index, text: text.slice(0, KEPT_OF_TOO_LARGE), value: refuse('item-malformed', why) };
  };
  const read = (records: readonly string[]): Result<Iterable<BodyItem>, BodyRejection> => {
    const rows = records
      .map((record) => (record.endsWith('\r') ? record.slice(0, -1) : record))
      .filter((row) => row !== '');
    const first = names ? undefined : rows.shift();
    if (first !== undefined) {
      const found = namesOf(first);
      if (!found.ok) return found;
      names = found.value;
    }
    const members = names ?? [];
    return accept(Iterator.from(rows).map((row) => rowOf(row, members)));
  };
  /** Drops the end of a row that was too large. */
  const wanted = (text: string): string => {
    if (!skipping) return text;
    const end = text.indexOf('\n');
    skipping = end === -1;
    return skipping ? '' : text.slice(end + 1);
  };

  return {
    push: (text: string): Result<Iterable<BodyItem>, BodyRejection> => {
      let complete = cut.push(wanted(text));
      if (cut.lines > MOST_LINES || cut.rest.length > MAX_ITEM_BYTES) complete = [...complete, ...cut.giveUpQuote()];
      if (cut.rest.length > MAX_ITEM_BYTES) {
        complete = [...complete, cut.drop()];
        skipping = true;
      }
      return read(complete);
    },
    end: (): Result<Iterable<BodyItem>, BodyRejection> => read([...cut.giveUpQuote(), cut.drop()]),
  };
};
