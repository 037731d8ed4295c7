import { useInfiniteQuery } from '@tanstack/react-query';
import { routes, type AlertView } from '@watchfloor/api-contract';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { call } from '../../live/http.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/language/use-format.ts';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { SeverityBars } from '../../ui/severity-bars.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import text from '../../ui/text.module.css';
import { Time } from '../../ui/time.tsx';
import styles from './alerts-tab.module.css';
import { DayLine } from './day-line.tsx';
import { SafeLink } from './safe-link.tsx';

const Alert = ({ alert }: { readonly alert: AlertView }) => {
  const { t } = useTranslation();
  return (
    <details className={styles.alert}>
      <summary className={styles.head}>
        <Time at={alert.at} with="time" />
        <SeverityBars severity={alert.severity} bare />
        <span className={text.cut} title={alert.title}>
          {alert.title}
        </span>
        <span className={text.meta}>{alert.source?.name}</span>
      </summary>
      <div className={styles.body}>
        <p className={text.meta}>
          {t('alert.detectorId')} <code>{alert.detectorId}</code>{' '}
          {alert.link !== null && <SafeLink to={alert.link}>{t('incident.openSiem')}</SafeLink>}
        </p>
        <pre className={styles.raw}>{alert.raw}</pre>
      </div>
    </details>
  );
};

/** The alerts behind the incident, newest first, each with the body as its detector sent it. */
export const AlertsTab = ({ incident }: { readonly incident: string }) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['incident', incident, 'alerts'],
    queryFn: ({ pageParam, signal }) =>
      call(routes.incident.alerts, { params: { id: incident }, query: pageParam ? { cursor: pageParam } : {} }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  if (error) return <ProblemBanner problem={problemOf(error)} />;
  if (!data) return <SkeletonRows />;
  const alerts = data.pages.flatMap((page) => page.alerts);
  if (alerts.length === 0) return <Empty title={t('alert.none')}>{t('alert.noneWhy')}</Empty>;
  return (
    <div className={styles.list} tabIndex={0} role="region" aria-label={t('incident.alerts')}>
      {alerts.map((alert, place) => (
        <Fragment key={alert.address}>
          <div className={styles.day}>
            <DayLine at={alert.at} before={alerts[place - 1]?.at} />
          </div>
          <Alert alert={alert} />
        </Fragment>
      ))}
      <p className={styles.foot}>
        <span className={text.meta}>
          {t('alert.shown', { shown: number(alerts.length), total: number(data.pages[0]?.total ?? 0) })}
        </span>
        {hasNextPage && (
          <Button small disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('act.moreRows')}
          </Button>
        )}
      </p>
    </div>
  );
};
