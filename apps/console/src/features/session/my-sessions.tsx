import { useQuery } from '@tanstack/react-query';
import { routes } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { sessionsQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Time } from '../../ui/time.tsx';

/** Where the reader is signed in; one forgotten at another desk is ended from here. */
export const MySessions = () => {
  const { t } = useTranslation();
  const { data, error } = useQuery(sessionsQuery);
  const sessions = data?.sessions ?? [];
  const revoke = useCommand(routes.session.revokeSession, { refresh: [sessionsQuery.queryKey] });
  return (
    <Section title={t('account.sessions')} aside={sessions.length}>
      {error && <ProblemBanner problem={problemOf(error)} />}
      {revoke.problem && <ProblemBanner problem={revoke.problem} />}
      <DataTable
        flush
        label={t('account.sessions')}
        rows={sessions}
        keyOf={({ id }) => id}
        columns={[
          { name: t('account.opened'), cell: ({ openedAt }) => <Time at={openedAt} with="date and time" /> },
          { name: t('account.until'), cell: ({ until }) => <Time at={until} with="date and time" /> },
          {
            name: t('table.acts'),
            acts: true,
            cell: ({ id, current }) =>
              current ? (
                <Tag tone="acc">{t('account.current')}</Tag>
              ) : (
                <Button small disabled={revoke.busy} onClick={() => revoke.send({ params: { id } })}>
                  {t('account.end')}
                </Button>
              ),
          },
        ]}
      />
    </Section>
  );
};
