import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { QuarantineBatch } from './quarantine-batch.tsx';
import styles from './quarantine.module.css';
import { quarantineQuery } from './sources-query.ts';

/** Alerts that came with a good key but could not be read: kept as they came. */
export const QuarantinePage = () => {
  const { t } = useTranslation();
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(quarantineQuery);
  const batches = data?.pages.flatMap((page) => page.batches) ?? [];
  return (
    <Page title={t('place.quarantine')} about={t('quarantine.about')}>
      {error && <ProblemBanner problem={problemOf(error)} />}
      {!data && !error && <SkeletonRows />}
      {data && batches.length === 0 && <Empty title={t('quarantine.none')}>{t('quarantine.noneWhy')}</Empty>}
      {batches.map((batch) => (
        <QuarantineBatch key={batch.id} batch={batch} />
      ))}
      {hasNextPage && (
        <p className={styles.below}>
          <Button disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('act.moreRows')}
          </Button>
        </p>
      )}
    </Page>
  );
};
