/** A sentence the console says in the reader's language: a message key and what goes into it. */
export interface Sentence {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}

export const say = (code: string, params: Sentence['params'] = {}): Sentence => ({ code, params });
