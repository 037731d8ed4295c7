import type { QueueRow } from '@watchfloor/api-contract';
import { Breaks } from './breaks.tsx';
import { cx } from './cx.ts';
import text from './text.module.css';

/** By the name that the detector gave its rule; the rule's id, which says nothing to a reader, stands behind it. */
export const Scenario = ({ row: { title, scenario } }: { readonly row: Pick<QueueRow, 'title' | 'scenario'> }) => (
  <>
    {title}{' '}
    <span className={cx(text.mono, text.faint)}>
      <Breaks text={scenario} />
    </span>
  </>
);
