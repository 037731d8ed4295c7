import { useQuery } from '@tanstack/react-query';
import { role, routes, type PersonView } from '@watchfloor/api-contract';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { customersQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { EmailField, isEmail } from '../../ui/email-field.tsx';
import { Input, Tick } from '../../ui/field.tsx';
import { FormDialog, type FormFrame } from '../../ui/form-dialog.tsx';
import { missingOf, wrongOf } from '../../ui/missing.ts';
import { linesOf } from '../../ui/lines.ts';
import { Ticks } from '../../ui/ticks.tsx';
import { useFields } from '../../ui/use-fields.ts';
import { peopleQuery } from './people-query.ts';

interface Props {
  readonly person: PersonView | null;
  readonly frame?: ComponentType<FormFrame>;
  readonly onInvited: (link: string) => void;
  readonly onClose: () => void;
}

const refresh = [peopleQuery.queryKey];

/** One form for inviting and for changing; the address cannot be changed, it is the account. */
export const PersonForm = ({ person, frame: Frame = FormDialog, onInvited, onClose }: Props) => {
  const { t } = useTranslation();
  const customers = useQuery(customersQuery).data?.customers ?? [];
  const { values, set, typed } = useFields({
    name: person?.name ?? '',
    email: person?.email ?? '',
    roles: person?.roles ?? [],
    clearance: person?.clearance ?? 'all',
    specialities: person?.specialities.join(', ') ?? '',
    onCall: person?.onCall ?? false,
  });
  const invite = useCommand(routes.administration.invite, {
    refresh,
    onDone: ({ invitation }) => onInvited(invitation),
  });
  const change = useCommand(routes.administration.changePerson, { refresh, onDone: onClose });
  const { busy, problem } = person ? change : invite;
  const { roles, clearance, onCall } = values;
  const body = { name: values.name.trim(), roles, clearance, specialities: linesOf(values.specialities), onCall };
  const email = values.email.trim();
  return (
    <Frame
      title={t(person ? 'people.edit' : 'people.invite')}
      submit={t(person ? 'act.save' : 'people.invite')}
      busy={busy}
      problem={problem}
      missing={[
        ...missingOf(
          [t('people.name'), values.name],
          [t('session.email'), person !== null || email],
          [t('people.roles'), roles.length > 0],
        ),
        ...wrongOf([t('session.email'), email !== '' && !isEmail(email)]),
      ]}
      foot={person ? undefined : t('people.inviteFoot')}
      onSubmit={() =>
        person ? change.send({ params: { id: person.id }, body }) : invite.send({ body: { ...body, email } })
      }
      onClose={onClose}
    >
      <Input label={t('people.name')} {...typed('name')} maxLength={200} autoFocus data-autofocus />
      {!person && <EmailField {...typed('email')} />}
      <Ticks
        label={t('people.roles')}
        options={role.options.map((each) => [each, t(`role.${each}`)])}
        chosen={roles}
        onChange={(chosen) => set({ roles: chosen })}
      />
      <div>
        <Tick
          label={t('people.allCustomers')}
          checked={clearance === 'all'}
          onChange={({ target }) => set({ clearance: target.checked ? 'all' : [] })}
        />
        {clearance !== 'all' && (
          <Ticks
            label={t('people.clearance')}
            options={customers.map(({ id, name }) => [id, name])}
            chosen={clearance}
            onChange={(chosen) => set({ clearance: chosen })}
          />
        )}
      </div>
      <Input label={t('people.specialities')} hint={t('people.specialitiesHint')} {...typed('specialities')} />
      <Tick
        label={t('people.onCallMeans')}
        checked={onCall}
        onChange={({ target }) => set({ onCall: target.checked })}
      />
    </Frame>
  );
};
