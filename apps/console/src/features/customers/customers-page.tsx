import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CustomerView } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { useAskedForm } from '../../live/asked-form.ts';
import { customersQuery, meQuery } from '../../live/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import text from '../../ui/text.module.css';
import { AssetForm } from './asset-form.tsx';
import { CustomerForm } from './customer-form.tsx';
import { CustomersTable, type Asset } from './customers-table.tsx';
import { RemoveAsset } from './remove-asset.tsx';

type Editing =
  | { readonly what: 'customer'; readonly customer: CustomerView | null }
  | { readonly what: 'asset'; readonly customer: CustomerView; readonly asset: Asset | null }
  | { readonly what: 'removal'; readonly customer: CustomerView; readonly asset: Asset };

/** Whose incidents these are and what of theirs matters: both move a score. */
export const CustomersPage = () => {
  const { t } = useTranslation();
  const { data, error } = useQuery(customersQuery);
  const manages = useQuery(meQuery).data?.permissions.includes('customers.manage') ?? false;
  const [editing, setEditing] = useState<Editing | null>(null);
  const add = () => setEditing({ what: 'customer', customer: null });
  useAskedForm('customer', add);
  const close = () => setEditing(null);
  const acts = {
    edit: (customer: CustomerView) => setEditing({ what: 'customer', customer }),
    asset: (customer: CustomerView, asset: Asset | null) => setEditing({ what: 'asset', customer, asset }),
    remove: (customer: CustomerView, asset: Asset) => setEditing({ what: 'removal', customer, asset }),
  };
  return (
    <Page
      title={t('place.customers')}
      about={t('customers.about')}
      actions={
        manages && (
          <Button look="go" onClick={add}>
            {t('customers.add')}
          </Button>
        )
      }
    >
      {error && <ProblemBanner problem={problemOf(error)} />}
      {!data && !error && <SkeletonRows />}
      {data?.customers.length === 0 && (
        <Empty
          title={t('customers.none')}
          actions={
            manages && (
              <Link to="/first-steps" className={text.link}>
                {t('setup.toSteps')}
              </Link>
            )
          }
        >
          {t(manages ? 'customers.noneWhy' : 'customers.noneForYou')}
        </Empty>
      )}
      {data && data.customers.length > 0 && <CustomersTable customers={data.customers} acts={manages ? acts : null} />}
      {editing?.what === 'customer' && <CustomerForm customer={editing.customer} onClose={close} />}
      {editing?.what === 'asset' && <AssetForm customer={editing.customer} asset={editing.asset} onClose={close} />}
      {editing?.what === 'removal' && <RemoveAsset customer={editing.customer} asset={editing.asset} onClose={close} />}
    </Page>
  );
};
