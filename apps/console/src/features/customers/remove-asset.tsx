import { routes, type CustomerView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { customersQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { Confirm } from '../../ui/confirm.tsx';
import type { Asset } from './customers-table.tsx';

interface Props {
  readonly customer: CustomerView;
  readonly asset: Asset;
  readonly onClose: () => void;
}

/** Scores fall with the record, so it is asked for once more. */
export const RemoveAsset = ({ customer, asset, onClose }: Props) => {
  const { t } = useTranslation();
  const remove = useCommand(routes.administration.removeAsset, {
    refresh: [customersQuery.queryKey],
    onDone: onClose,
  });
  return (
    <Confirm
      title={`${t('customers.removeAsset')}: ${asset.name}`}
      why={t('customers.removeAssetWhy', { name: customer.name })}
      submit={t('customers.removeAsset')}
      busy={remove.busy}
      problem={remove.problem}
      onConfirm={() => remove.send({ params: { id: customer.id, asset: asset.id } })}
      onClose={onClose}
    />
  );
};
