import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { QueueRow } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import text from '../../ui/text.module.css';
import { ZoneMark } from '../../ui/zone-mark.tsx';
import { PeekBody } from './peek-body.tsx';
import styles from './peek.module.css';
import { useFreshPage } from './use-fresh-page.ts';

interface Props {
  readonly row: QueueRow;
  readonly me: string;
  readonly onOpen: () => void;
  readonly onMove: (by: number) => void;
  readonly onClose: () => void;
}

/** A look at one incident without leaving the list: why this score, its clocks, what happened last. */
export const Peek = ({ row, me, onOpen, onMove, onClose }: Props) => {
  const { t } = useTranslation();
  const { page, error } = useFreshPage(row);
  const { zone, score } = page?.row ?? row;
  return (
    <aside className={styles.peek} aria-label={t('peek.label', { number: row.number })}>
      <div className={styles.bar}>
        <ZoneMark zone={zone} />
        <b className={text.bold}>{score}</b>
        <span className={text.soft}>{`WF-${row.number}`}</span>
        <span className={styles.gap} />
        <Button small shortcut="Enter" onClick={onOpen}>
          {t('key.open')}
        </Button>
        <IconButton label={t('key.up')} onClick={() => onMove(-1)}>
          <Icon of={IconChevronUp} />
        </IconButton>
        <IconButton label={t('key.down')} onClick={() => onMove(1)}>
          <Icon of={IconChevronDown} />
        </IconButton>
        <IconButton label={t('key.closePeek')} onClick={onClose}>
          <Icon of={IconX} />
        </IconButton>
      </div>
      <div className={styles.body} tabIndex={0} role="region" aria-label={row.title}>
        <div className={styles.head}>
          <h1>{row.title}</h1>
          <div className={styles.who}>
            <span className={styles.facts}>
              {row.customer.name} · {t(`certainty.${row.certainty}`)} · {t(`severity.${row.severity}`)}
            </span>
            {row.holder && <Avatar name={row.holder.name} />}
            {row.holder && <span className={text.cut}>{row.holder.name}</span>}
          </div>
        </div>
        {page ? (
          <PeekBody page={page} me={me} />
        ) : error ? (
          <ProblemBanner problem={problemOf(error)} />
        ) : (
          <SkeletonRows rows={8} />
        )}
      </div>
    </aside>
  );
};
