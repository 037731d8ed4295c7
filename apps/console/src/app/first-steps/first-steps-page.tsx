import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { peopleQuery } from '../../features/people/people-query.ts';
import { LanguageLinks } from '../../features/session/language-links.tsx';
import { sourcesQuery } from '../../features/sources/sources-query.ts';
import { problemOf } from '../../live/api-problem.ts';
import { customersQuery } from '../../live/queries.ts';
import { Door } from '../../ui/door.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { SessionEnd } from '../shell/session-end.tsx';
import { FirstSteps } from './first-steps.tsx';

/** The first alert is waited for, so it is asked for more often than on the page of sources. */
const watched = { ...sourcesQuery, refetchInterval: 2000 };

/** What an administrator does first, one step leading to the next, until the first alert is there. */
export const FirstStepsPage = () => {
  const { t } = useTranslation();
  const customers = useQuery(customersQuery);
  const sources = useQuery(watched);
  const people = useQuery(peopleQuery);
  const error = customers.error ?? sources.error ?? people.error;
  if (customers.data && sources.data && people.data) {
    return (
      <>
        <FirstSteps customers={customers.data.customers} sources={sources.data.sources} people={people.data.people} />
        <SessionEnd />
      </>
    );
  }
  return (
    <Door title={t('setup.steps')} foot={<LanguageLinks />}>
      {error ? <ProblemBanner problem={problemOf(error)} /> : <SkeletonRows rows={4} />}
    </Door>
  );
};
