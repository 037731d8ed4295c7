import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { shiftQuery } from '../../live/queries.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/language/use-format.ts';
import { useRowKeys } from '../../ui/keys/use-row-keys.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { Section } from '../../ui/section.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import text from '../../ui/text.module.css';
import { Time } from '../../ui/time.tsx';
import { ZoneMark } from '../../ui/zone-mark.tsx';
import { ShiftPeople } from './shift-people.tsx';
import styles from './shift.module.css';

/** Who is on, what each holds, and what came in quietly. */
export const ShiftPage = () => {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { data, error } = useQuery(shiftQuery);
  useRowKeys();
  return (
    <Page title={t('place.shift')} about={t('shift.about')}>
      {error && <ProblemBanner problem={problemOf(error)} />}
      {!data && !error && <SkeletonRows />}
      {data && (
        <>
          <div className={styles.figures}>
            {(['red', 'yellow', 'green'] as const).map((zone) => (
              <Link key={zone} to="/queue" search={{ zone }} className={styles.figure}>
                <ZoneMark zone={zone} />
                <span className={text.fig}>{number(data.counts[zone])}</span>
                <span className={text.faint}>{t(`zone.${zone}`)}</span>
              </Link>
            ))}
            <Link to="/queue" className={styles.figure}>
              <span className={text.fig}>{number(data.counts.open)}</span>
              <span className={text.faint}>{t('shift.open')}</span>
            </Link>
          </div>
          <ShiftPeople people={data.people} />
          <Section title={t('shift.quiet')} aside={t('shift.quietMeans')}>
            {data.quiet.length === 0 ? (
              <Empty title={t('shift.noQuiet')}>{t('shift.noQuietWhy')}</Empty>
            ) : (
              <DataTable
                flush
                label={t('shift.quiet')}
                rows={data.quiet}
                keyOf={({ id }) => id}
                columns={[
                  {
                    name: t('queue.incident'),
                    cell: ({ id, number: wf, title }) => (
                      <Link to="/incidents/$id" params={{ id }}>
                        <span className={text.faint}>{`WF-${wf}`}</span> {title}
                      </Link>
                    ),
                  },
                  { name: t('queue.customer'), cell: ({ customer }) => customer.name },
                  { name: t('shift.lastAt'), cell: ({ lastAt }) => <Time at={lastAt} with="date and time" /> },
                  { name: t('queue.alerts'), num: true, cell: ({ quietAlerts }) => number(quietAlerts) },
                ]}
              />
            )}
          </Section>
        </>
      )}
    </Page>
  );
};
