import { useQuery } from '@tanstack/react-query';
import { routes, type SourceView } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customersQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { Dialog, DialogForm } from '../../ui/dialog.tsx';
import { Area, Input, Pick } from '../../ui/field.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { readMapping } from './mapping-text.ts';
import { sourcesQuery } from './sources-query.ts';

interface Props {
  readonly source: SourceView | null;
  readonly onKey: (key: string) => void;
  readonly onClose: () => void;
}

const formats = ['wazuh', 'suricata', 'generic'] as const;
const refresh = [sourcesQuery.queryKey];

/** Connects a detector, or changes its name and field mapping. */
export const SourceForm = ({ source, onKey, onClose }: Props) => {
  const { t } = useTranslation();
  const customers = useQuery(customersQuery).data?.customers ?? [];
  const [name, setName] = useState(source?.name ?? '');
  const [customer, setCustomer] = useState(source?.customer.id ?? '');
  const [format, setFormat] = useState<(typeof formats)[number]>(source?.format ?? 'wazuh');
  const [written, setWritten] = useState(source?.mapping ? JSON.stringify(source.mapping, null, 2) : '');
  const connect = useCommand(routes.administration.connect, {
    refresh,
    onDone: ({ key }) => {
      onClose();
      onKey(key);
    },
  });
  const change = useCommand(routes.administration.changeSource, { refresh, onDone: onClose });
  const { busy, problem } = source ? change : connect;
  const mapping = readMapping(written);
  const body = { name: name.trim(), ...(mapping.ok && mapping.value && { mapping: mapping.value }) };
  const send = () => {
    if (source) change.send({ params: { id: source.id }, body });
    else connect.send({ body: { ...body, customer, format } });
  };
  return (
    <Dialog title={t(source ? 'sources.edit' : 'sources.connect')} onClose={onClose}>
      <DialogForm
        submit={t(source ? 'act.save' : 'sources.connect')}
        busy={busy}
        disabled={body.name === '' || customer === '' || !mapping.ok}
        foot={source ? undefined : t('sources.connectFoot')}
        onCancel={onClose}
        onSubmit={send}
      >
        {problem && <ProblemBanner problem={problem} />}
        <Input
          label={t('sources.name')}
          value={name}
          maxLength={200}
          autoFocus
          data-autofocus
          onChange={(event) => setName(event.target.value)}
        />
        <Pick
          label={t('queue.customer')}
          value={customer}
          disabled={source !== null}
          options={[['', t('dialog.choose')], ...customers.map(({ id, name: title }) => [id, title] as const)]}
          onChange={(event) => setCustomer(event.target.value)}
        />
        <Pick
          label={t('sources.format')}
          hint={t(`sources.formatHint.${format}`)}
          value={format}
          disabled={source !== null}
          options={formats.map((key) => [key, t(`sources.formats.${key}`)])}
          onChange={(event) => setFormat(formats.find((key) => key === event.target.value) ?? 'wazuh')}
        />
        {format === 'generic' && (
          <Area
            label={t('sources.mapping')}
            hint={t('sources.mappingHint')}
            error={mapping.ok ? undefined : t('sources.mappingWrong')}
            rows={8}
            spellCheck={false}
            value={written}
            onChange={(event) => setWritten(event.target.value)}
          />
        )}
      </DialogForm>
    </Dialog>
  );
};
