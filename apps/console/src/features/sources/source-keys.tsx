import { routes, type SourceView } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { Time } from '../../ui/time.tsx';
import type { NewKey } from './key-shown.tsx';
import { sourcesQuery } from './sources-query.ts';
import styles from './source-keys.module.css';

interface Props {
  readonly source: SourceView;
  readonly onKey: (key: NewKey) => void;
  readonly onClose: () => void;
}

type Key = SourceView['keys'][number];
const refresh = [sourcesQuery.queryKey];

/** A further key before the old one is refused: a detector never has to stop. */
export const SourceKeys = ({ source, onKey, onClose }: Props) => {
  const { t } = useTranslation();
  const { id, name, keys } = source;
  const [refusing, setRefusing] = useState<Key | null>(null);
  const issue = useCommand(routes.administration.issueKey, {
    refresh,
    onDone: ({ key }) => onKey({ source, key }),
  });
  const revoke = useCommand(routes.administration.revokeKey, { refresh, onDone: () => setRefusing(null) });
  if (refusing) {
    return (
      <Confirm
        title={t('sources.revokeKey', { prefix: refusing.prefix })}
        why={t(keys.length === 1 ? 'sources.revokeLast' : 'sources.revokeWhy', { name })}
        submit={t('sources.revoke')}
        busy={revoke.busy}
        problem={revoke.problem}
        onConfirm={() => revoke.send({ params: { id, key: refusing.id } })}
        onClose={() => setRefusing(null)}
      />
    );
  }
  return (
    <Dialog title={t('sources.keysOf', { name })} onClose={onClose}>
      <div className={styles.keys}>
        {issue.problem && <ProblemBanner problem={issue.problem} />}
        <DataTable
          flush
          label={t('sources.keysOf', { name })}
          rows={keys}
          keyOf={({ id: key }) => key}
          columns={[
            { name: t('sources.prefix'), cell: ({ prefix }) => <code>{prefix}…</code> },
            { name: t('sources.issued'), cell: ({ issuedAt }) => <Time at={issuedAt} with="date and time" /> },
            {
              name: t('table.acts'),
              acts: true,
              cell: (key) => (
                <Button small look="danger" onClick={() => setRefusing(key)}>
                  {t('sources.revoke')}
                </Button>
              ),
            },
          ]}
        />
        <div>
          <Button data-autofocus disabled={issue.busy} onClick={() => issue.send({ params: { id }, body: {} })}>
            {t('sources.issue')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
};
