import type { ReactNode } from 'react';
import text from '../../ui/text.module.css';

/** A detector's link comes from outside: only http and https are followed, and the page it opens learns nothing of us. */
export const SafeLink = ({ to, children }: { readonly to: string; readonly children: ReactNode }) =>
  /^https?:\/\//i.test(to) ? (
    <a href={to} target="_blank" rel="noopener noreferrer" className={text.link}>
      {children}
    </a>
  ) : (
    <span>{to}</span>
  );
