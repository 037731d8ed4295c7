import { useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../../live/queries.ts';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Peek } from './peek.tsx';
import { QueueEmpty } from './queue-empty.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueList } from './queue-list.tsx';
import { QueueTitle } from './queue-title.tsx';
import type { QueueSearch } from './queue-search.ts';
import styles from './queue-page.module.css';
import { useQueueKeys } from './use-queue-keys.ts';
import { useQueueRows } from './use-queue-rows.ts';

/** The home of the shift: every open incident the reader may see, in the one order, as it happens. */
export const QueuePage = () => {
  const { t } = useTranslation();
  const search = useSearch({ from: '/shell/queue' });
  const navigate = useNavigate();
  const me = useSuspenseQuery(meQuery).data;
  const [selected, setSelected] = useState<string | null>(null);
  const [peeking, setPeeking] = useState(false);
  const [away, setAway] = useState(false);
  const { queue, rows, waiting } = useQueueRows(search, peeking || away);
  const open = useCallback((id: string) => void navigate({ to: '/incidents/$id', params: { id } }), [navigate]);
  const change = (part: Partial<QueueSearch>) =>
    void navigate({ to: '/queue', search: { ...search, ...part }, replace: true });
  const move = useQueueKeys({ rows, selected, peeking, select: setSelected, setPeeking, open });
  const peeked = peeking ? rows.find(({ id }) => id === selected) : undefined;
  return (
    <div className={styles.page}>
      <QueueTitle queue={queue} search={search} onChange={change} />
      <QueueFilters
        rows={queue?.rows ?? []}
        me={me.id}
        search={search}
        policy={queue?.scoringPolicy}
        onChange={change}
      />
      <div className={styles.split}>
        {!queue && (
          <div className={styles.wait}>
            <SkeletonRows rows={20} />
            <p className={styles.note}>{t('queue.loading')}</p>
          </div>
        )}
        {queue && rows.length === 0 && <QueueEmpty queue={queue} search={search} onChange={change} />}
        {queue && rows.length > 0 && (
          <QueueList
            rows={rows}
            me={me.id}
            selected={selected}
            waiting={waiting}
            onSelect={setSelected}
            onOpen={open}
            onScrolled={setAway}
          />
        )}
        {peeked && (
          <Peek
            row={peeked}
            me={me.id}
            onOpen={() => open(peeked.id)}
            onMove={move}
            onClose={() => setPeeking(false)}
          />
        )}
      </div>
    </div>
  );
};
