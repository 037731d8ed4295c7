import { Link } from '@tanstack/react-router';
import type { CustomerView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import table from '../../ui/table.module.css';
import text from '../../ui/text.module.css';
import styles from './customers.module.css';

export type Asset = CustomerView['assets'][number];

interface Acts {
  /** Null: only to be read. */
  readonly acts: {
    readonly edit: (customer: CustomerView) => void;
    readonly asset: (customer: CustomerView, asset: Asset | null) => void;
    readonly remove: (customer: CustomerView, asset: Asset) => void;
  } | null;
}

const CustomerHead = ({ customer, acts }: Acts & { readonly customer: CustomerView }) => {
  const { t } = useTranslation();
  return (
    <tr className={styles.customer}>
      <th scope="rowgroup" colSpan={3}>
        <span className={styles.head}>
          <b>{customer.name}</b>
          <Link to="/queue" search={{ customer: customer.id }} className={text.link}>
            {t('customers.open')}
          </Link>
        </span>
      </th>
      <td className={table.num} data-name={t('customers.weightLabel')}>
        {t('customers.weight', { weight: customer.weight })}
      </td>
      <td className={table.acts}>
        {acts && (
          <>
            <Button small onClick={() => acts.asset(customer, null)}>
              {t('customers.addAsset')}
            </Button>
            <Button small look="quiet" onClick={() => acts.edit(customer)}>
              {t('act.edit')}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
};

const AssetRow = ({ customer, asset, acts }: Acts & { readonly customer: CustomerView; readonly asset: Asset }) => {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">{asset.name}</th>
      <td data-name={t('customers.reach')}>
        <span className={text.mono}>{[...asset.hosts, ...asset.ranges].join(', ')}</span>
      </td>
      <td data-name={t('customers.note')}>{asset.note}</td>
      <td className={table.num} data-name={t('customers.criticality')}>
        {asset.criticality}
      </td>
      <td className={table.acts}>
        {acts && (
          <>
            <Button small look="quiet" onClick={() => acts.asset(customer, asset)}>
              {t('act.edit')}
            </Button>
            <Button small look="quiet" onClick={() => acts.remove(customer, asset)}>
              {t('act.remove')}
            </Button>
          </>
        )}
      </td>
    </tr>
  );
};

/** All customers in one table, so that their assets stand in the same columns. */
export const CustomersTable = ({ customers, acts }: Acts & { readonly customers: readonly CustomerView[] }) => {
  const { t } = useTranslation();
  const column = (name: string, className?: string) => (
    <th scope="col" className={className}>
      {name}
    </th>
  );
  return (
    <table className={cx(table.table, styles.table)} aria-label={t('place.customers')}>
      <thead>
        <tr>
          {column(t('customers.asset'))}
          {column(t('customers.reach'))}
          {column(t('customers.note'))}
          {column(t('customers.criticality'), table.num)}
          <th scope="col" className={table.acts}>
            <span className={table.unseen}>{t('table.acts')}</span>
          </th>
        </tr>
      </thead>
      {customers.map((customer) => (
        <tbody key={customer.id}>
          <CustomerHead customer={customer} acts={acts} />
          {customer.assets.map((asset) => (
            <AssetRow key={asset.id} customer={customer} asset={asset} acts={acts} />
          ))}
          {customer.assets.length === 0 && (
            <tr>
              <td colSpan={5} className={styles.none}>
                {t('customers.noAssets')}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
};
