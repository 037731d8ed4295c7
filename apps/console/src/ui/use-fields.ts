import { useState } from 'react';

type TextOf<Values> = { [Name in keyof Values]: Values[Name] extends string ? Name : never }[keyof Values];

/** What stands in a form's fields; `typed` is what a text field or a choice needs of it. */
export const useFields = <Values extends object>(initial: Values) => {
  const [values, setValues] = useState(initial);
  const set = (some: Partial<Values>) => setValues((now) => ({ ...now, ...some }));
  const typed = <Name extends TextOf<Values>>(name: Name) => ({
    value: values[name] as string,
    onChange: ({ target }: { readonly target: { readonly value: string } }) =>
      set({ [name]: target.value } as unknown as Partial<Values>),
  });
  return { values, set, typed };
};
