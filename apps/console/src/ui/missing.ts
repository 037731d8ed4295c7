type Field = readonly [label: string, there: string | boolean];

/** The labels of the fields that a form still waits for; a text is there once it holds more than blanks. */
export const missingOf = (...fields: readonly Field[]): string[] =>
  fields.filter(([, there]) => (typeof there === 'string' ? there.trim() === '' : !there)).map(([label]) => label);
