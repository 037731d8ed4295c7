import { Link } from '@tanstack/react-router';
import { routes, type CustomerView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { customersQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import text from '../../ui/text.module.css';
import styles from './customers.module.css';

type Asset = CustomerView['assets'][number];

interface Props {
  readonly customer: CustomerView;
  readonly manages: boolean;
  readonly onEdit: () => void;
  readonly onAsset: (asset: Asset | null) => void;
}

/** One customer with what of theirs is known. */
export const Customer = ({ customer, manages, onEdit, onAsset }: Props) => {
  const { t } = useTranslation();
  const remove = useCommand(routes.administration.removeAsset, { refresh: [customersQuery.queryKey] });
  return (
    <section aria-label={customer.name}>
      <div className={styles.head}>
        <h2>{customer.name}</h2>
        <span className={text.meta}>{t('customers.weight', { weight: customer.weight })}</span>
        <Link to="/queue" search={{ customer: customer.id }} className={text.link}>
          {t('customers.open')}
        </Link>
        <span className={text.grow} />
        {manages && (
          <>
            <Button small onClick={() => onAsset(null)}>
              {t('customers.addAsset')}
            </Button>
            <Button small look="quiet" onClick={onEdit}>
              {t('act.edit')}
            </Button>
          </>
        )}
      </div>
      {remove.problem && <ProblemBanner problem={remove.problem} />}
      {customer.assets.length === 0 ? (
        <p className={styles.none}>{t('customers.noAssets')}</p>
      ) : (
        <DataTable
          label={t('customers.assetsOf', { name: customer.name })}
          rows={customer.assets}
          keyOf={({ id }) => id}
          columns={[
            { name: t('customers.asset'), cell: ({ name }) => name },
            {
              name: t('customers.reach'),
              cell: ({ hosts, ranges }) => <span className={text.mono}>{[...hosts, ...ranges].join(', ')}</span>,
            },
            { name: t('customers.note'), cell: ({ note }) => note },
            { name: t('customers.criticality'), num: true, cell: ({ criticality }) => criticality },
            ...(manages
              ? [
                  {
                    name: t('table.acts'),
                    acts: true,
                    cell: (asset: Asset) => (
                      <>
                        <Button small look="quiet" onClick={() => onAsset(asset)}>
                          {t('act.edit')}
                        </Button>
                        <Button
                          small
                          look="quiet"
                          disabled={remove.busy}
                          onClick={() => remove.send({ params: { id: customer.id, asset: asset.id } })}
                        >
                          {t('act.remove')}
                        </Button>
                      </>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
    </section>
  );
};
