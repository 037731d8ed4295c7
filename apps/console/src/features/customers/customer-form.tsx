import { routes, type CustomerView } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customersQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { Dialog, DialogForm } from '../../ui/dialog.tsx';
import { Input } from '../../ui/field.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { isPercent } from './percent.ts';

interface Props {
  readonly customer: CustomerView | null;
  readonly onClose: () => void;
}

const refresh = [customersQuery.queryKey];

export const CustomerForm = ({ customer, onClose }: Props) => {
  const { t } = useTranslation();
  const [name, setName] = useState(customer?.name ?? '');
  const [weight, setWeight] = useState(String(customer?.weight ?? 50));
  const add = useCommand(routes.administration.addCustomer, { refresh, onDone: onClose });
  const change = useCommand(routes.administration.changeCustomer, { refresh, onDone: onClose });
  const { busy, problem } = customer ? change : add;
  const body = { name: name.trim(), weight: Number(weight) };
  return (
    <Dialog title={t(customer ? 'customers.edit' : 'customers.add')} onClose={onClose}>
      <DialogForm
        submit={t('act.save')}
        busy={busy}
        disabled={body.name === '' || !isPercent(weight)}
        onCancel={onClose}
        onSubmit={() => (customer ? change.send({ params: { id: customer.id }, body }) : add.send({ body }))}
      >
        {problem && <ProblemBanner problem={problem} />}
        <Input
          label={t('customers.name')}
          value={name}
          maxLength={200}
          autoFocus
          data-autofocus
          onChange={(event) => setName(event.target.value)}
        />
        <Input
          label={t('customers.weightLabel')}
          hint={t('customers.weightHint')}
          inputMode="numeric"
          value={weight}
          error={isPercent(weight) ? undefined : t('customers.percent')}
          onChange={(event) => setWeight(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  );
};
