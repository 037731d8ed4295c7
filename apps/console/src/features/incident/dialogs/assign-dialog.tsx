import { useQuery } from '@tanstack/react-query';
import { routes } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { namesQuery, shiftQuery } from '../../../live/queries.ts';
import { Area, Pick } from '../../../ui/field.tsx';
import { missingOf } from '../../../ui/missing.ts';
import { useAct } from '../../../live/use-act.ts';
import type { DialogProps } from './dialog-props.ts';
import { ActForm } from './act-form.tsx';
import { readyFirst, type DeskNow } from './desk-now.ts';

const states: Readonly<Record<DeskNow, 'desk.ready' | 'desk.inHand' | 'desk.away' | 'shift.gone'>> = {
  ready: 'desk.ready',
  'in hand': 'desk.inHand',
  away: 'desk.away',
  'not connected': 'shift.gone',
};

/** A shift lead may go round the order, with a reason that stays on record. */
export const AssignDialog = ({ page, me, onClose }: DialogProps) => {
  const { t } = useTranslation();
  const names = useQuery(namesQuery).data?.people ?? [];
  const shift = useQuery(shiftQuery).data?.people;
  const withDesk = names.filter(({ hasDesk }) => hasDesk);
  const people = readyFirst(withDesk, shift ?? []);
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const chosen = people.find(({ id }) => id === to);
  const { tier } = page.row;
  const doubts = [
    chosen && !chosen.tiers.includes(tier) && t('dialog.assignTier', { name: chosen.name, tier: t(`tier.${tier}`) }),
    shift && chosen?.desk === 'not connected' && t('dialog.assignGone', { name: chosen.name }),
    shift && chosen?.desk === 'in hand' && t('dialog.assignFull', { name: chosen.name, count: chosen.held }),
  ].filter((doubt) => typeof doubt === 'string');
  const act = useAct(routes.incident.assign, page, onClose);
  return (
    <ActForm
      title={t('dialog.assign')}
      submit={t('act.assign')}
      page={page}
      me={me}
      busy={act.busy}
      problem={act.problem}
      missing={missingOf([t('dialog.assignWhom'), to, t('dialog.assignTo')], [t('dialog.reason'), reason])}
      asLead={false}
      foot={t('dialog.assignFoot')}
      onClose={onClose}
      onSubmit={() => act.send({ to, reason: reason.trim() })}
    >
      <Pick
        label={t('dialog.assignTo')}
        value={to}
        hint={doubts.join(' ')}
        autoFocus
        data-autofocus
        options={[
          ['', t('dialog.choose')],
          ...people.map(
            ({ id, name, roles, desk }) =>
              [
                id,
                [name, shift && t(states[desk]), roles.map((role) => t(`role.${role}`)).join(', ')]
                  .filter(Boolean)
                  .join(' · '),
              ] as const,
          ),
        ]}
        onChange={(event) => setTo(event.target.value)}
      />
      <Area label={t('dialog.reason')} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} />
    </ActForm>
  );
};
