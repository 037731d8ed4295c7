import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { routes } from '@watchfloor/api-contract';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { call } from '../../live/http.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/language/use-format.ts';
import { useKeys } from '../../ui/keys/use-keys.ts';
import { useRowKeys } from '../../ui/keys/use-row-keys.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import table from '../../ui/table.module.css';
import { Tag } from '../../ui/tag.tsx';
import { Time } from '../../ui/time.tsx';
import styles from './closed.module.css';
import { useFirstFound } from './use-first-found.ts';

/** What is done: latest first, searchable, with what still comes in quietly. */
export const ClosedPage = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [typed, setTyped] = useState('');
  const q = useDeferredValue(typed.trim());
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['closed', q],
    queryFn: ({ pageParam, signal }) =>
      call(
        routes.incident.closed,
        { query: { ...(q !== '' && { q }), ...(pageParam !== '' && { cursor: pageParam }) } },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const toFirstFound = useFirstFound(typed.trim(), data ? q : null);
  useRowKeys();
  useKeys([
    { keys: '/', label: t('closed.search'), hint: true, run: () => document.getElementById('closed-text')?.focus() },
  ]);
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <Page
      title={t('place.closed')}
      about={t('closed.about')}
      actions={
        <input
          id="closed-text"
          className={styles.find}
          type="search"
          aria-label={t('closed.find')}
          placeholder={t('closed.find')}
          value={typed}
          maxLength={200}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') toFirstFound();
          }}
        />
      }
    >
      {error && <ProblemBanner problem={problemOf(error)} />}
      {!data && !error && <SkeletonRows />}
      {data && rows.length === 0 && (
        <Empty title={t(q === '' ? 'closed.none' : 'closed.noMatch')}>{t('closed.noneWhy')}</Empty>
      )}
      {rows.length > 0 && (
        <DataTable
          label={t('place.closed')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            {
              name: t('queue.incident'),
              cell: ({ id, number: wf, title, entity }) => (
                <Link to="/incidents/$id" params={{ id }} className={table.two}>
                  <span title={title}>{title}</span>
                  <span title={entity.value}>
                    {`WF-${wf}`} · {entity.value}
                  </span>
                </Link>
              ),
            },
            { name: t('queue.customer'), cell: ({ customer }) => customer.name },
            { name: t('fact.verdict'), cell: ({ verdict }) => <Tag>{t(`verdict.${verdict}`)}</Tag> },
            { name: t('closed.by'), cell: ({ closedBy }) => closedBy?.name },
            { name: t('closed.at'), cell: ({ closedAt }) => <Time at={closedAt} with="date and time" /> },
            { name: t('closed.quiet'), num: true, cell: ({ quietAlerts }) => number(quietAlerts) },
          ]}
        />
      )}
      {hasNextPage && (
        <p className={styles.more}>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('act.moreRows')}
          </Button>
        </p>
      )}
    </Page>
  );
};
