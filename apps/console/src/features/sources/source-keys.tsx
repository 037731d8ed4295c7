import { routes, type SourceView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { Time } from '../../ui/time.tsx';
import { sourcesQuery } from './sources-query.ts';

interface Props {
  readonly source: SourceView;
  readonly onKey: (key: string) => void;
  readonly onClose: () => void;
}

const refresh = [sourcesQuery.queryKey];

/** A further key before the old one is refused: a detector never has to stop. */
export const SourceKeys = ({ source, onKey, onClose }: Props) => {
  const { t } = useTranslation();
  const issue = useCommand(routes.administration.issueKey, { refresh, onDone: ({ key }) => onKey(key) });
  const revoke = useCommand(routes.administration.revokeKey, { refresh });
  const problem = issue.problem ?? revoke.problem;
  return (
    <Dialog title={t('sources.keysOf', { name: source.name })} onClose={onClose}>
      {problem && <ProblemBanner problem={problem} />}
      <DataTable
        label={t('sources.keysOf', { name: source.name })}
        rows={source.keys}
        keyOf={({ id }) => id}
        columns={[
          { name: t('sources.prefix'), cell: ({ prefix }) => <code>{prefix}…</code> },
          { name: t('sources.issued'), cell: ({ issuedAt }) => <Time at={issuedAt} with="date and time" /> },
          {
            name: t('table.acts'),
            acts: true,
            cell: ({ id }) => (
              <Button
                small
                look="danger"
                disabled={revoke.busy}
                onClick={() => revoke.send({ params: { id: source.id, key: id } })}
              >
                {t('sources.revoke')}
              </Button>
            ),
          },
        ]}
      />
      <Button disabled={issue.busy} onClick={() => issue.send({ params: { id: source.id }, body: {} })}>
        {t('sources.issue')}
      </Button>
    </Dialog>
  );
};
