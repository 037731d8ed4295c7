import { IconNote } from '@tabler/icons-react';
import type { TimelineEntry } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { cx } from '../../ui/cx.ts';
import { Icon } from '../../ui/icon.tsx';
import { Prose } from '../../ui/prose.tsx';
import { Time } from '../../ui/time.tsx';
import { sentence } from '../../ui/timeline/presenters.ts';
import styles from './timeline.module.css';

interface Props {
  readonly entry: TimelineEntry;
  readonly me: string;
}

/** Who did what and when; what somebody wrote stands in a box of its own. */
export const TimelineRow = ({ entry, me }: Props) => {
  const { t } = useTranslation();
  const { who, says, mark, written = entry.text ?? '' } = sentence(entry, t, me);
  return (
    <li className={styles.entry}>
      <Time at={entry.at} with="time" />
      <span className={cx(styles.dot, styles[mark])}>{written === '' ? <i /> : <Icon of={IconNote} />}</span>
      <div className={styles.what}>
        {written === '' ? (
          <p>
            <b>{who}</b>
            {says}
          </p>
        ) : (
          <div className={styles.card}>
            <div className={styles.by}>
              <b>{who}</b>
              {says}
            </div>
            <Prose text={written} />
          </div>
        )}
      </div>
    </li>
  );
};
