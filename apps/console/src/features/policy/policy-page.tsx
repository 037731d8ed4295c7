import { useQuery } from '@tanstack/react-query';
import { routes } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { call } from '../../live/http.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { Section } from '../../ui/section.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { Time } from '../../ui/time.tsx';
import { PolicyTree } from './policy-tree.tsx';
import styles from './policy.module.css';

/** The rules that order the queue and run the clocks, to read: nobody has to take them on trust. */
export const PolicyPage = () => {
  const { t } = useTranslation();
  const { data, error } = useQuery({
    queryKey: ['policies'],
    queryFn: ({ signal }) => call(routes.administration.policies, {}, signal),
  });
  return (
    <Page title={t('place.policy')} about={t('policy.about')}>
      {error && <ProblemBanner problem={problemOf(error)} />}
      {!data && !error && <SkeletonRows />}
      {data && (
        <div className={styles.columns}>
          {(['scoring', 'sla'] as const).map((name) => (
            <Section
              key={name}
              title={t(`policy.${name}`)}
              aside={
                <>
                  {t('policy.version', { version: data[name].version })}{' '}
                  <Time at={data[name].releasedAt} with="date and time" />
                </>
              }
            >
              <p className={styles.about}>{t(`policy.${name}About`)}</p>
              <PolicyTree value={data[name].policy} />
            </Section>
          ))}
        </div>
      )}
    </Page>
  );
};
