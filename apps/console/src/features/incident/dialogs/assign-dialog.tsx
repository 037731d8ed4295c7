import { useQuery } from '@tanstack/react-query';
import { routes } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namesQuery } from '../../../live/queries.ts';
import { Area, Pick } from '../../../ui/field.tsx';
import { useAct } from '../../../live/use-act.ts';
import type { DialogProps } from './dialog-props.ts';
import { ActForm } from './act-form.tsx';

/** Roles that never hold an incident: the server would refuse them. */
const withoutDesk: ReadonlySet<string> = new Set([
  'content development',
  'service manager',
  'administrator',
  'auditor',
]);

/** A shift lead may go round the order, with a reason that stays on record. */
export const AssignDialog = ({ page, me, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const names = useQuery(namesQuery).data?.people ?? [];
  const people = names.filter(({ roles }) => roles.some((role) => !withoutDesk.has(role)));
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const act = useAct(routes.incident.assign, page, onClose);
  return (
    <ActForm
      title={t('dialog.assign')}
      submit={t('act.assign')}
      page={page}
      me={me}
      busy={act.busy}
      problem={act.problem}
      complete={to !== '' && reason.trim() !== ''}
      asLead={false}
      foot={t('dialog.assignFoot')}
      onClose={onClose}
      onSubmit={() => act.send({ to, reason: reason.trim() })}
    >
      <Pick
        label={t('dialog.assignTo')}
        value={to}
        autoFocus
        data-autofocus
        options={[
          ['', t('dialog.choose')],
          ...people.map(
            ({ id, name, roles }) => [id, `${name} · ${roles.map((role) => t(`role.${role}`)).join(', ')}`] as const,
          ),
        ]}
        onChange={(event) => setTo(event.target.value)}
      />
      <Area label={t('dialog.reason')} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
};
