import { TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { routes, type PersonView } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { customersQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';
import { Dialog, DialogForm } from '../../ui/dialog.tsx';
import { Input, Tick } from '../../ui/field.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { Ticks } from '../../ui/ticks.tsx';
import { peopleQuery } from './people-query.ts';
import { roles } from './roles.ts';

interface Props {
  readonly person: PersonView | null;
  readonly onInvited: (link: string) => void;
  readonly onClose: () => void;
}

const refresh = [peopleQuery.queryKey];

/** One form for inviting and for changing; the address cannot be changed, it is the account. */
export const PersonForm = ({ person, onInvited, onClose }: Props) => {
  const { t } = useTranslation();
  const customers = useQuery(customersQuery).data?.customers ?? [];
  const [name, setName] = useState(person?.name ?? '');
  const [email, setEmail] = useState(person?.email ?? '');
  const [chosen, setChosen] = useState<PersonView['roles']>(person?.roles ?? []);
  const [clearance, setClearance] = useState<PersonView['clearance']>(person?.clearance ?? 'all');
  const [specialities, setSpecialities] = useState(person?.specialities ?? []);
  const [onCall, setOnCall] = useState(person?.onCall ?? false);
  const invite = useCommand(routes.administration.invite, {
    refresh,
    onDone: ({ invitation }) => {
      onClose();
      onInvited(invitation);
    },
  });
  const change = useCommand(routes.administration.changePerson, { refresh, onDone: onClose });
  const { busy, problem } = person ? change : invite;
  const body = { name: name.trim(), roles: chosen, clearance, specialities, onCall };
  const send = () => {
    if (person) change.send({ params: { id: person.id }, body });
    else invite.send({ body: { ...body, email: email.trim() } });
  };
  return (
    <Dialog title={t(person ? 'people.edit' : 'people.invite')} onClose={onClose}>
      <DialogForm
        submit={t(person ? 'act.save' : 'people.invite')}
        busy={busy}
        disabled={body.name === '' || chosen.length === 0 || (!person && !email.includes('@'))}
        foot={person ? undefined : t('people.inviteFoot')}
        onSubmit={send}
        onCancel={onClose}
      >
        {problem && <ProblemBanner problem={problem} />}
        <Input
          label={t('people.name')}
          value={name}
          autoFocus
          data-autofocus
          onChange={(event) => setName(event.target.value)}
        />
        {!person && (
          <Input
            label={t('session.email')}
            type="email"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
        <Ticks
          label={t('people.roles')}
          options={roles.map((role) => [role, t(`role.${role}`)])}
          chosen={chosen}
          onChange={setChosen}
        />
        <div>
          <Tick
            label={t('people.allCustomers')}
            checked={clearance === 'all'}
            onChange={({ target }) => setClearance(target.checked ? 'all' : [])}
          />
          {clearance !== 'all' && (
            <Ticks
              label={t('people.clearance')}
              options={customers.map(({ id, name: customer }) => [id, customer])}
              chosen={clearance}
              onChange={setClearance}
            />
          )}
        </div>
        <TagsInput
          label={t('people.specialities')}
          description={t('people.specialitiesHint')}
          value={specialities}
          onChange={setSpecialities}
        />
        <Tick label={t('people.onCallMeans')} checked={onCall} onChange={({ target }) => setOnCall(target.checked)} />
      </DialogForm>
    </Dialog>
  );
};
