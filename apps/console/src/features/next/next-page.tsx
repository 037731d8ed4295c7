import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { deskQuery, incidentQuery } from '../../live/queries.ts';
import { Button } from '../../ui/button.tsx';
import { minutesSeconds } from '../../ui/clock/duration.ts';
import { Empty } from '../../ui/empty.tsx';
import { useNow } from '../../ui/now.ts';
import { Page } from '../../ui/page.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { useDeskCommands } from './desk-commands.ts';
import { Offer } from './offer.tsx';

const Waiting = ({ since }: { readonly since: string }) => {
  const { t } = useTranslation();
  const { takeBreak, busy, problem } = useDeskCommands();
  const waited = minutesSeconds(Math.max(0, useNow() - Date.parse(since)));
  return (
    <Empty
      title={t('next.ready', { waited })}
      actions={
        <Button shortcut="b" disabled={busy} onClick={takeBreak}>
          {t('key.break')}
        </Button>
      }
    >
      {t('next.readyWhy')}
      {problem && <ProblemBanner problem={problem} />}
    </Empty>
  );
};

const Away = () => {
  const { t } = useTranslation();
  const { free, busy, problem } = useDeskCommands();
  return (
    <Empty
      title={t('next.away')}
      actions={
        <Button look="go" shortcut="n" disabled={busy} onClick={free}>
          {t('key.free')}
        </Button>
      }
    >
      {t('next.awayWhy')}
      {problem && <ProblemBanner problem={problem} />}
    </Empty>
  );
};

const Given = ({ id }: { readonly id: string }) => {
  const { data: desk } = useQuery(deskQuery);
  const { data: page, error } = useQuery(incidentQuery(id));
  if (error) return <ProblemBanner problem={problemOf(error)} />;
  return page && desk ? <Offer desk={desk} page={page} /> : <SkeletonRows />;
};

/** What the server chose for the reader, and why; or what has to happen before it chooses. */
export const NextPage = () => {
  const { t } = useTranslation();
  const { data: desk, error } = useQuery(deskQuery);
  if (error) return <ProblemBanner problem={problemOf(error)} />;
  if (!desk) return <SkeletonRows />;
  const first = desk.hand[0];
  if (desk.state === 'in hand' && first) return <Navigate to="/incidents/$id" params={{ id: first.id }} />;
  if (desk.state === 'given' && first) return <Given id={first.id} />;
  return (
    <Page title={t('next.page')}>
      {desk.since && desk.state !== 'away' ? <Waiting since={desk.since} /> : <Away />}
    </Page>
  );
};
