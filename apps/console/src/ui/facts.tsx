import { Fragment, type ReactNode } from 'react';
import { Breaks } from './breaks.tsx';
import styles from './facts.module.css';

/** Name and value in two columns; a fact without a value is left out. */
export const Facts = ({ of }: { readonly of: readonly (readonly [string, ReactNode])[] }) => (
  <dl className={styles.facts}>
    {of
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([name, value], place) => (
        <Fragment key={`${place} ${name}`}>
          <dt>{name}</dt>
          <dd>{typeof value === 'string' ? <Breaks text={value} /> : value}</dd>
        </Fragment>
      ))}
  </dl>
);
