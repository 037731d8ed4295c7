import { IconCheck } from '@tabler/icons-react';
import { cx } from './cx.ts';
import { Icon } from './icon.tsx';
import styles from './steps.module.css';

export interface Step {
  readonly key: string;
  readonly name: string;
  readonly done: boolean;
}

/** Where somebody stands on a way of several steps. */
export const Steps = ({
  label,
  steps,
  at,
}: {
  readonly label: string;
  readonly steps: readonly Step[];
  readonly at: string;
}) => (
  <ol className={styles.steps} aria-label={label}>
    {steps.map(({ key, name, done }, index) => (
      <li
        key={key}
        className={cx(styles.step, key === at && styles.now)}
        aria-current={key === at ? 'step' : undefined}
      >
        <b>{done && key !== at ? <Icon of={IconCheck} size="sm" /> : index + 1}</b>
        {name}
      </li>
    ))}
  </ol>
);
