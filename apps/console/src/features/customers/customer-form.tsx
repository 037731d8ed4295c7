import { routes, type CustomerView } from '@watchfloor/api-contract';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { customersQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { Input } from '../../ui/field.tsx';
import { FormDialog, type FormFrame } from '../../ui/form-dialog.tsx';
import { missingOf, wrongOf } from '../../ui/missing.ts';
import { useFields } from '../../ui/use-fields.ts';
import { PercentField } from './percent-field.tsx';
import { isPercent } from './percent.ts';

interface Props {
  readonly customer: CustomerView | null;
  readonly frame?: ComponentType<FormFrame>;
  readonly onClose: () => void;
  /** When it is saved; closes unless something else follows. */
  readonly onDone?: () => void;
}

const refresh = [customersQuery.queryKey];

export const CustomerForm = ({ customer, frame: Frame = FormDialog, onClose, onDone = onClose }: Props) => {
  const { t } = useTranslation();
  const { values, typed } = useFields({ name: customer?.name ?? '', weight: String(customer?.weight ?? 50) });
  const add = useCommand(routes.administration.addCustomer, { refresh, onDone });
  const change = useCommand(routes.administration.changeCustomer, { refresh, onDone });
  const { busy, problem } = customer ? change : add;
  const body = { name: values.name.trim(), weight: Number(values.weight) };
  return (
    <Frame
      title={t(customer ? 'customers.edit' : 'customers.add')}
      submit={t(customer ? 'act.save' : 'customers.add')}
      busy={busy}
      problem={problem}
      missing={[
        ...missingOf([t('customers.name'), values.name]),
        ...wrongOf([t('customers.weightLabel'), !isPercent(values.weight)]),
      ]}
      onSubmit={() => (customer ? change.send({ params: { id: customer.id }, body }) : add.send({ body }))}
      onClose={onClose}
    >
      <Input
        label={t('customers.name')}
        hint={t('customers.nameHint')}
        {...typed('name')}
        maxLength={200}
        autoFocus
        data-autofocus
      />
      <PercentField label={t('customers.weightLabel')} hint={t('customers.weightHint')} {...typed('weight')} />
    </Frame>
  );
};
