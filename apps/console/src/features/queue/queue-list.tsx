import type { QueueRow as Row } from '@watchfloor/api-contract';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../ui/language/use-format.ts';
import { queueItems, type QueueItem } from './queue-items.ts';
import { QueueHead } from './queue-head.tsx';
import styles from './queue-list.module.css';
import { QueueRow } from './queue-row.tsx';
import { useRowsInSight } from './use-rows-in-sight.ts';

interface Props {
  readonly rows: readonly Row[];
  readonly me: string;
  readonly selected: string | null;
  readonly waiting: number;
  readonly onSelect: (id: string) => void;
  readonly onOpen: (id: string) => void;
  readonly onScrolled: (away: boolean) => void;
}

const headings = {
  'near breach': ['queue.nearBreach', 'queue.nearBreachMeans'],
  'by score': ['queue.byScore', 'queue.byScoreMeans'],
  answered: ['queue.done', 'queue.doneMeans'],
} as const;

const LaneHead = ({ item, waiting }: { readonly item: QueueItem & { kind: 'lane' }; readonly waiting: number }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [name, means] = headings[item.lane];
  return (
    <div role="row" className={styles.lane}>
      <span role="gridcell" className={styles.laneCell}>
        <b>{t(name)}</b>
        <span>{t(means, { rows: number(item.count) })}</span>
        {waiting > 0 && <span className={styles.waiting}>{t('queue.movesWait', { count: waiting })}</span>}
      </span>
    </div>
  );
};

/** Whoever scrolled down further than this is reading; in pixels. */
const oneRow = 36;

/** All rows in the one order of the queue; only those in sight are drawn. */
export const QueueList = ({ rows, me, selected, waiting, onSelect, onOpen, onScrolled }: Props) => {
  const { t } = useTranslation();
  const items = useMemo(() => queueItems(rows), [rows]);
  const lastHead = items.findLast(({ kind }) => kind === 'lane');
  const { setScroller, sight } = useRowsInSight(items, selected);
  return (
    <div className={styles.list}>
      <div
        ref={setScroller}
        className={styles.scroll}
        id="queue-rows"
        role="grid"
        tabIndex={0}
        aria-label={t('queue.title')}
        aria-rowcount={rows.length + 1}
        aria-activedescendant={selected === null ? undefined : `row-${selected}`}
        onScroll={(event) => onScrolled(event.currentTarget.scrollTop > oneRow)}
      >
        <QueueHead />
        <div role="rowgroup" className={styles.all} style={{ blockSize: sight.height }}>
          {sight.drawn.map(({ index, start }) => {
            const item = items[index];
            if (!item) return null;
            return (
              <div
                key={item.kind === 'row' ? item.row.id : item.lane}
                role="presentation"
                className={styles.at}
                style={{ transform: `translateY(${start}px)` }}
              >
                {item.kind === 'lane' ? (
                  <LaneHead item={item} waiting={item === lastHead ? waiting : 0} />
                ) : (
                  <QueueRow
                    row={item.row}
                    me={me}
                    rowIndex={item.index + 2}
                    selected={item.row.id === selected}
                    onSelect={onSelect}
                    onOpen={onOpen}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
};
