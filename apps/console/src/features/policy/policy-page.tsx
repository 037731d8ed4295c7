import { useQuery } from '@tanstack/react-query';
import { routes } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { call } from '../../live/http.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { LaneRules } from './lane-rules.tsx';
import styles from './policy.module.css';
import { ScoringRules } from './scoring-rules.tsx';
import { SlaRules } from './sla-rules.tsx';

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
          <div>
            <ScoringRules released={data.scoring} />
            <LaneRules policy={data.scoring.policy} turn={data.scoring.laneTurn} />
          </div>
          <div>
            <SlaRules released={data.sla} />
          </div>
        </div>
      )}
    </Page>
  );
};
