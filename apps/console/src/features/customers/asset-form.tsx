import { addressRange, hostName, routes, type CustomerView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { customersQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { Area, Input } from '../../ui/field.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { missingOf, wrongOf } from '../../ui/missing.ts';
import { linesOf } from '../../ui/lines.ts';
import { useFields } from '../../ui/use-fields.ts';
import { PercentField } from './percent-field.tsx';
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
  const { values, typed } = useFields({
    name: asset?.name ?? '',
    hosts: asset?.hosts.join('\n') ?? '',
    ranges: asset?.ranges.join('\n') ?? '',
    criticality: String(asset?.criticality ?? 50),
    note: asset?.note ?? '',
  });
  const add = useCommand(routes.administration.addAsset, { refresh, onDone: onClose });
  const change = useCommand(routes.administration.changeAsset, { refresh, onDone: onClose });
  const { busy, problem } = asset ? change : add;
  const [hosts, ranges] = [linesOf(values.hosts), linesOf(values.ranges)];
  const noHosts = hosts.filter((host) => !hostName.safeParse(host).success);
  const noRanges = ranges.filter((range) => !addressRange.safeParse(range).success);
  const body = { ...values, name: values.name.trim(), hosts, ranges, criticality: Number(values.criticality) };
  return (
    <FormDialog
      title={`${t(asset ? 'customers.editAsset' : 'customers.addAsset')}: ${customer.name}`}
      submit={t(asset ? 'act.save' : 'customers.addAsset')}
      busy={busy}
      problem={problem}
      missing={[
        ...missingOf(
          [t('customers.asset'), values.name],
          [t('customers.hostsOrRanges'), hosts.length + ranges.length > 0, t('customers.hosts')],
        ),
        ...wrongOf(
          [t('customers.hosts'), noHosts.length > 0],
          [t('customers.ranges'), noRanges.length > 0],
          [t('customers.criticality'), !isPercent(values.criticality)],
        ),
      ]}
      onClose={onClose}
      onSubmit={() =>
        asset
          ? change.send({ params: { id: customer.id, asset: asset.id }, body })
          : add.send({ params: { id: customer.id }, body })
      }
    >
      <Input label={t('customers.asset')} {...typed('name')} maxLength={200} autoFocus data-autofocus />
      <Area
        label={t('customers.hosts')}
        hint={t('customers.hostsHint')}
        error={noHosts.length > 0 ? t('customers.hostsWrong', { hosts: noHosts.join(' · ') }) : undefined}
        {...typed('hosts')}
        rows={3}
        spellCheck={false}
      />
      <Area
        label={t('customers.ranges')}
        hint={t('customers.rangesHint')}
        error={noRanges.length > 0 ? t('customers.rangesWrong', { ranges: noRanges.join(' · ') }) : undefined}
        {...typed('ranges')}
        rows={2}
        spellCheck={false}
      />
      <PercentField
        label={t('customers.criticality')}
        hint={t('customers.criticalityHint')}
        {...typed('criticality')}
      />
      <Input label={t('customers.note')} {...typed('note')} maxLength={1000} />
    </FormDialog>
  );
};
