import { Link } from '@tanstack/react-router';
import type { SourceView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { useFormat } from '../../ui/language/use-format.ts';
import { Tag } from '../../ui/tag.tsx';
import text from '../../ui/text.module.css';
import { Time } from '../../ui/time.tsx';

interface Props {
  readonly sources: readonly SourceView[];
  readonly onEdit: (source: SourceView) => void;
  readonly onKeys: (source: SourceView) => void;
}

export const SourcesTable = ({ sources, onEdit, onKeys }: Props) => {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <DataTable
      label={t('place.sources')}
      rows={sources}
      keyOf={({ id }) => id}
      columns={[
        { name: t('sources.name'), cell: ({ name }) => name },
        { name: t('queue.customer'), cell: ({ customer }) => customer.name },
        { name: t('sources.format'), cell: ({ format }) => <Tag>{t(`sources.formats.${format}`)}</Tag> },
        {
          name: t('sources.last'),
          cell: ({ lastAlertAt }) =>
            lastAlertAt === null ? (
              <span className={text.faint}>{t('sources.never')}</span>
            ) : (
              <Time at={lastAlertAt} with="date and time" />
            ),
        },
        { name: t('sources.alerts'), num: true, cell: ({ alerts }) => number(alerts) },
        {
          name: t('sources.quarantined'),
          num: true,
          cell: ({ quarantined }) =>
            quarantined === 0 ? (
              0
            ) : (
              <Link to="/quarantine" className={text.link}>
                {number(quarantined)}
              </Link>
            ),
        },
        {
          name: t('table.acts'),
          acts: true,
          cell: (source) => (
            <>
              <Button small onClick={() => onKeys(source)}>
                {t('sources.keys', { count: source.keys.length })}
              </Button>
              <Button small look="quiet" onClick={() => onEdit(source)}>
                {t('act.edit')}
              </Button>
            </>
          ),
        },
      ]}
    />
  );
};
