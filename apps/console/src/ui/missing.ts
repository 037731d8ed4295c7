/** What a form still waits for: how it is said beside the button, and the label of the field where it belongs. */
export interface Missing {
  /** Null where the field says it itself. */
  readonly says: string | null;
  readonly at: string;
}

/** The third is the field's label where what is missing is said in other words. */
type Field = readonly [says: string, there: string | boolean, at?: string];

/** What is not there yet; a text is there once it holds more than blanks. */
export const missingOf = (...fields: readonly Field[]): Missing[] =>
  fields
    .filter(([, there]) => (typeof there === 'string' ? there.trim() === '' : !there))
    .map(([says, , at = says]) => ({ says, at }));

/** What is there and makes no sense: its field says what is wrong, and once is enough. */
export const wrongOf = (...fields: readonly (readonly [label: string, wrong: boolean])[]): Missing[] =>
  fields.filter(([, wrong]) => wrong).map(([at]) => ({ says: null, at }));
