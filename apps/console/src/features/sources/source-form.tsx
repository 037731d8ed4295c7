import { useQuery } from '@tanstack/react-query';
import { routes, sourceFormat, type SourceView } from '@watchfloor/api-contract';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { customersQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { Input, Pick } from '../../ui/field.tsx';
import { FormDialog, type FormFrame } from '../../ui/form-dialog.tsx';
import { missingOf, wrongOf } from '../../ui/missing.ts';
import { onlyChoice } from '../../ui/only-choice.ts';
import { useFields } from '../../ui/use-fields.ts';
import type { NewKey } from './key-shown.tsx';
import { MappingField } from './mapping-field.tsx';
import { mappingText, readMapping } from './mapping-text.ts';
import { sourcesQuery } from './sources-query.ts';

interface Props {
  readonly source: SourceView | null;
  readonly frame?: ComponentType<FormFrame>;
  readonly onKey: (key: NewKey) => void;
  readonly onClose: () => void;
}

const refresh = [sourcesQuery.queryKey];

/** Connects a detector, or changes its name and field mapping. */
export const SourceForm = ({ source, frame: Frame = FormDialog, onKey, onClose }: Props) => {
  const { t } = useTranslation();
  const customers = useQuery(customersQuery).data?.customers ?? [];
  const { values, set, typed } = useFields({
    name: source?.name ?? '',
    customer: source?.customer.id ?? '',
    format: source?.format ?? 'wazuh',
    mapping: source?.mapping ? mappingText(source.mapping) : '',
  });
  const { format } = values;
  const customer = onlyChoice(values.customer, customers);
  const mapping = readMapping(values.mapping);
  const connect = useCommand(routes.administration.connect, {
    refresh,
    onDone: ({ id, key }) => onKey({ source: { id, format, mapping: mapping.ok ? mapping.value : null }, key }),
  });
  const change = useCommand(routes.administration.changeSource, { refresh, onDone: onClose });
  const { busy, problem } = source ? change : connect;
  const body = { name: values.name.trim(), ...(mapping.ok && mapping.value && { mapping: mapping.value }) };
  return (
    <Frame
      title={t(source ? 'sources.edit' : 'sources.connect')}
      submit={t(source ? 'act.save' : 'sources.connect')}
      busy={busy}
      problem={problem}
      missing={[
        ...missingOf(
          [t('sources.name'), values.name],
          [t('queue.customer'), customer],
          [t('sources.mapping'), format !== 'generic' || values.mapping],
        ),
        ...wrongOf([t('sources.mapping'), !mapping.ok]),
      ]}
      foot={source ? undefined : t('sources.connectFoot')}
      onSubmit={() =>
        source
          ? change.send({ params: { id: source.id }, body })
          : connect.send({ body: { ...body, customer, format } })
      }
      onClose={onClose}
    >
      <Input
        label={t('sources.name')}
        hint={t('sources.nameHint')}
        {...typed('name')}
        maxLength={200}
        autoFocus
        data-autofocus
      />
      <Pick
        label={t('queue.customer')}
        {...typed('customer')}
        value={customer}
        disabled={source !== null}
        options={[['', t('dialog.choose')], ...customers.map(({ id, name }) => [id, name] as const)]}
      />
      <Pick
        label={t('sources.format')}
        hint={t(`sources.formatHint.${format}`)}
        value={format}
        disabled={source !== null}
        options={sourceFormat.options.map((key) => [key, t(`sources.formats.${key}`)])}
        onChange={({ target }) => set({ format: sourceFormat.catch('wazuh').parse(target.value) })}
      />
      {format === 'generic' && (
        <MappingField value={values.mapping} wrong={!mapping.ok} onType={(mapping) => set({ mapping })} />
      )}
    </Frame>
  );
};
