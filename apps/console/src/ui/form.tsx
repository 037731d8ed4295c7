import type { ReactNode } from 'react';
import { fieldOf } from './field-of.ts';
import type { Missing } from './missing.ts';

interface Props {
  readonly className?: string | undefined;
  readonly busy?: boolean | undefined;
  readonly missing: readonly Missing[];
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** Ctrl+Enter sends from any field; as long as something is missing it leads to the first of it instead. */
export const Form = ({ className, busy = false, missing, onSubmit, children }: Props) => (
  <form
    className={className}
    noValidate
    onSubmit={(event) => {
      event.preventDefault();
      const [first] = missing;
      if (first !== undefined) fieldOf(event.currentTarget, first.at)?.focus();
      else if (!busy) onSubmit();
    }}
    onKeyDown={(event) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
    }}
  >
    {children}
  </form>
);
