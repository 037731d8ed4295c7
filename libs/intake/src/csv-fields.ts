/** The quoted field that begins at `at`, and the position after it; undefined when its quotes do not match. */
const quoted = (record: string, at: number): { readonly field: string; readonly end: number } | undefined => {
  let close = record.indexOf('"', at + 1);
  while (close !== -1 && record[close + 1] === '"') close = record.indexOf('"', close + 2);
  const end = close + 1;
  if (close === -1 || (end < record.length && record[end] !== ',')) return undefined;
  return { field: record.slice(at + 1, close).replaceAll('""', '"'), end };
};

/** The fields of one record, as RFC 4180 writes them; undefined when a quote stands where none may. */
export const csvFields = (record: string): readonly string[] | undefined => {
  if (!record.includes('"')) return record.split(',');
  const fields: string[] = [];
  for (let at = 0; at <= record.length;) {
    if (record[at] === '"') {
      const read = quoted(record, at);
      if (!read) return undefined;
      fields.push(read.field);
      at = read.end + 1;
    } else {
      const comma = record.indexOf(',', at);
      const end = comma === -1 ? record.length : comma;
      const field = record.slice(at, end);
      if (field.includes('"')) return undefined;
      fields.push(field);
      at = end + 1;
    }
  }
  return fields;
};
