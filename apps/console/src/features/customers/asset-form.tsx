import { TagsInput } from '@mantine/core';
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
  readonly customer: CustomerView;
  readonly asset: CustomerView['assets'][number] | null;
  readonly onClose: () => void;
}

const refresh = [customersQuery.queryKey];

/** What a host or a range is worth protecting. */
export const AssetForm = ({ customer, asset, onClose }: Props) => {
  const { t } = useTranslation();
  const [name, setName] = useState(asset?.name ?? '');
  const [hosts, setHosts] = useState(asset?.hosts ?? []);
  const [ranges, setRanges] = useState(asset?.ranges ?? []);
  const [criticality, setCriticality] = useState(String(asset?.criticality ?? 50));
  const [note, setNote] = useState(asset?.note ?? '');
  const add = useCommand(routes.administration.addAsset, { refresh, onDone: onClose });
  const change = useCommand(routes.administration.changeAsset, { refresh, onDone: onClose });
  const { busy, problem } = asset ? change : add;
  const body = { name: name.trim(), hosts, ranges, criticality: Number(criticality), note };
  const send = () => {
    if (asset) change.send({ params: { id: customer.id, asset: asset.id }, body });
    else add.send({ params: { id: customer.id }, body });
  };
  return (
    <Dialog title={`${t(asset ? 'customers.editAsset' : 'customers.addAsset')}: ${customer.name}`} onClose={onClose}>
      <DialogForm
        submit={t('act.save')}
        busy={busy}
        disabled={body.name === '' || !isPercent(criticality)}
        onCancel={onClose}
        onSubmit={send}
      >
        {problem && <ProblemBanner problem={problem} />}
        <Input
          label={t('customers.asset')}
          value={name}
          maxLength={200}
          autoFocus
          data-autofocus
          onChange={(event) => setName(event.target.value)}
        />
        <TagsInput
          label={t('customers.hosts')}
          description={t('customers.hostsHint')}
          value={hosts}
          onChange={setHosts}
        />
        <TagsInput
          label={t('customers.ranges')}
          description={t('customers.rangesHint')}
          value={ranges}
          onChange={setRanges}
        />
        <Input
          label={t('customers.criticality')}
          hint={t('customers.criticalityHint')}
          inputMode="numeric"
          value={criticality}
          error={isPercent(criticality) ? undefined : t('customers.percent')}
          onChange={(event) => setCriticality(event.target.value)}
        />
        <Input
          label={t('customers.note')}
          value={note}
          maxLength={1000}
          onChange={(event) => setNote(event.target.value)}
        />
      </DialogForm>
    </Dialog>
  );
};
