import { Link } from '@tanstack/react-router';
import type { routes } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../live/http.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { minutesSeconds } from '../../ui/clock/duration.ts';
import { cx } from '../../ui/cx.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useNow } from '../../ui/now.ts';
import { Section } from '../../ui/section.tsx';
import table from '../../ui/table.module.css';
import text from '../../ui/text.module.css';
import styles from './shift.module.css';

type Person = Answer<typeof routes.desk.shift>['people'][number];

const States = { away: 'desk.away', ready: 'desk.ready', given: 'desk.given', 'in hand': 'desk.inHand' } as const;

const Since = ({ at }: { readonly at: string }) => <>{minutesSeconds(Math.max(0, useNow() - Date.parse(at)))}</>;

/** On is whoever stands at a desk: somebody away has a screen open and takes nothing. */
const isOn = ({ state }: Person) => state !== 'away';

/** Whoever is on stands above those who could be, and these above those who cannot be reached. */
export const ShiftPeople = ({ people }: { readonly people: readonly Person[] }) => {
  const { t } = useTranslation();
  const on = people.filter(isOn);
  const rest = people.filter((person) => !isOn(person));
  const onFirst = [...on, ...rest.filter(({ connected }) => connected), ...rest.filter(({ connected }) => !connected)];
  return (
    <Section title={t('shift.people')} aside={t('shift.on', { count: on.length, all: people.length })}>
      {people.length === 0 ? (
        <Empty title={t('shift.nobody')}>{t('shift.nobodyWhy')}</Empty>
      ) : (
        <DataTable
          flush
          label={t('shift.people')}
          rows={onFirst}
          keyOf={({ id }) => id}
          columns={[
            {
              name: t('people.name'),
              cell: ({ name }) => (
                <span className={table.who}>
                  <Avatar name={name} />
                  {name}
                </span>
              ),
            },
            {
              name: t('people.roles'),
              cell: ({ roles }) => (
                <span className={text.soft}>{roles.map((role) => t(`role.${role}`)).join(', ')}</span>
              ),
            },
            {
              name: t('shift.line'),
              cell: ({ connected }) => (
                <span className={cx(styles.duty, !connected && styles.off)}>
                  {t(connected ? 'shift.connected' : 'shift.gone')}
                </span>
              ),
            },
            {
              name: t('shift.desk'),
              cell: ({ state, since }) => (
                <>
                  {t(States[state])}{' '}
                  {since && (
                    <span className={text.faint}>
                      <Since at={since} />
                    </span>
                  )}
                </>
              ),
            },
            {
              name: t('shift.hand'),
              cell: ({ hand }) =>
                hand.length > 0 && (
                  <div>
                    {hand.map(({ id, number, title }) => (
                      <Link key={id} to="/incidents/$id" params={{ id }} className={styles.held}>
                        <span className={text.faint}>{`WF-${number}`}</span> {title}
                      </Link>
                    ))}
                  </div>
                ),
            },
            ...(people.some(({ declines }) => declines !== null)
              ? [{ name: t('shift.declines'), num: true, cell: ({ declines }: Person) => declines }]
              : []),
          ]}
        />
      )}
    </Section>
  );
};
