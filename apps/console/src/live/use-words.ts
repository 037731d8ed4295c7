import { useState } from 'react';
import { forgetLocalDraft, keepLocalDraft, localDraft } from './local-draft.ts';

/**
 * What is being written into a form, field by field; `form` is its name for good: kept on this machine with every letter, so that neither Esc nor a
 * session that ends loses an answer; forgotten once it was sent, or when somebody else sits down here. `typed` is what a text field needs of it.
 */
export const useWords = <Field extends string>(form: string, fields: readonly Field[]) => {
  const nameOf = (field: Field) => `${form}.${field}`;
  const [words, setWords] = useState<Readonly<Record<Field, string>>>(
    () =>
      Object.fromEntries(fields.map((field) => [field, localDraft(nameOf(field))?.text ?? ''])) as Record<
        Field,
        string
      >,
  );
  const write = (field: Field, text: string) => {
    if (text === '') forgetLocalDraft(nameOf(field));
    else keepLocalDraft(nameOf(field), text);
    setWords((before) => ({ ...before, [field]: text }));
  };
  const forget = () => fields.forEach((field) => forgetLocalDraft(nameOf(field)));
  const typed = (field: Field) => ({
    value: words[field],
    onChange: ({ target }: { readonly target: { readonly value: string } }) => write(field, target.value),
  });
  return { words, typed, forget };
};
