/** A rule of the domain said no: a value, never an exception. `detail` is for people, `code` for programs. */
export interface Rejection<Code extends string = string> {
  readonly code: Code;
  readonly detail?: string;
}

export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

export const accept = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

export const reject = <Code extends string>(code: Code, detail?: string): Result<never, Rejection<Code>> => ({
  ok: false,
  error: detail === undefined ? { code } : { code, detail },
});
