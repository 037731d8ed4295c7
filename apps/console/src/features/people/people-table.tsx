import { IconDots } from '@tabler/icons-react';
import type { PersonView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../ui/avatar.tsx';
import { IconButton } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Menu } from '../../ui/menu.tsx';
import styles from '../../ui/table.module.css';
import { Tag } from '../../ui/tag.tsx';

export type PersonAct = 'reinvite' | 'suspend' | 'restore' | 'erase';

interface Props {
  readonly people: readonly PersonView[];
  readonly onAct: (act: PersonAct | 'edit', person: PersonView) => void;
}

const State = ({ person }: { readonly person: PersonView }) => {
  const { t } = useTranslation();
  if (person.suspended) return <Tag tone="red">{t('people.suspended')}</Tag>;
  if (person.hasPassword) return <span>{t('people.active')}</span>;
  return <Tag tone="yel">{t(person.invited ? 'people.invited' : 'people.inviteOver')}</Tag>;
};

const actsFor = ({ suspended }: PersonView): readonly PersonAct[] =>
  suspended ? ['restore', 'erase'] : ['reinvite', 'suspend', 'erase'];

export const PeopleTable = ({ people, onAct }: Props) => {
  const { t } = useTranslation();
  return (
    <DataTable
      label={t('place.people')}
      rows={people}
      keyOf={({ id }) => id}
      columns={[
        {
          name: t('people.name'),
          cell: ({ name, email }) => (
            <span className={styles.who}>
              <Avatar name={name} />
              <span className={styles.two}>
                <span>{name}</span>
                <span>{email}</span>
              </span>
            </span>
          ),
        },
        {
          name: t('people.roles'),
          cell: ({ roles, onCall }) => (
            <span className={styles.tags}>
              {roles.map((role) => (
                <Tag key={role}>{t(`role.${role}`)}</Tag>
              ))}
              {onCall && <Tag tone="acc">{t('people.onCall')}</Tag>}
            </span>
          ),
        },
        {
          name: t('people.clearance'),
          cell: ({ clearance }) =>
            clearance === 'all' ? t('people.allCustomers') : t('people.customers', { count: clearance.length }),
        },
        { name: t('people.specialities'), cell: ({ specialities }) => specialities.join(', ') },
        { name: t('people.state'), cell: (person) => <State person={person} /> },
        {
          name: t('table.acts'),
          acts: true,
          cell: (person) => (
            <Menu
              end
              target={
                <IconButton label={t('people.actsOf', { name: person.name })}>
                  <Icon of={IconDots} />
                </IconButton>
              }
              entries={[
                { key: 'edit', name: t('people.edit'), run: () => onAct('edit', person) },
                ...actsFor(person).map((act) => ({
                  key: act,
                  name: t(`people.${act}`),
                  run: () => onAct(act, person),
                })),
              ]}
            />
          ),
        },
      ]}
    />
  );
};
