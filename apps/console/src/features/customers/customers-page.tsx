import { useQuery } from '@tanstack/react-query';
import type { CustomerView } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { customersQuery, meQuery } from '../../live/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { AssetForm } from './asset-form.tsx';
import { Customer } from './customer.tsx';
import { CustomerForm } from './customer-form.tsx';

type Asset = CustomerView['assets'][number];
type Editing =
  | { readonly what: 'customer'; readonly customer: CustomerView | null }
  | { readonly what: 'asset'; readonly customer: CustomerView; readonly asset: Asset | null };

/** Whose incidents these are and what of theirs matters: both move a score. */
export const CustomersPage = () => {
  const { t } = useTranslation();
  const { data, error } = useQuery(customersQuery);
  const manages = useQuery(meQuery).data?.permissions.includes('customers.manage') ?? false;
  const [editing, setEditing] = useState<Editing | null>(null);
  const close = () => setEditing(null);
  return (
    <Page
      title={t('place.customers')}
      about={t('customers.about')}
      actions={
        manages && (
          <Button look="go" onClick={() => setEditing({ what: 'customer', customer: null })}>
            {t('customers.add')}
          </Button>
        )
      }
    >
      {error && <ProblemBanner problem={problemOf(error)} />}
      {!data && !error && <SkeletonRows />}
      {data?.customers.length === 0 && <Empty title={t('customers.none')}>{t('customers.noneWhy')}</Empty>}
      {data?.customers.map((customer) => (
        <Customer
          key={customer.id}
          customer={customer}
          manages={manages}
          onEdit={() => setEditing({ what: 'customer', customer })}
          onAsset={(asset) => setEditing({ what: 'asset', customer, asset })}
        />
      ))}
      {editing?.what === 'customer' && <CustomerForm customer={editing.customer} onClose={close} />}
      {editing?.what === 'asset' && <AssetForm customer={editing.customer} asset={editing.asset} onClose={close} />}
    </Page>
  );
};
