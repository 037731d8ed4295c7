import { useState } from 'react';
import { forgetLocalDraft, keepLocalDraft, localDraft } from './local-draft.ts';

/**
 * What is being written into a dialog, field by field: kept on this machine with every letter, so that neither Esc nor a
 * session that ends loses an answer; forgotten once it was sent.
 */
export const useWords = <Field extends string>(incident: string, dialog: string, fields: readonly Field[]) => {
  const nameOf = (field: Field) => `${incident}.${dialog}.${field}`;
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
  return { words, write, forget };
};
