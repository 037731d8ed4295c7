import { useQuery } from '@tanstack/react-query';
import type { PersonView } from '@watchfloor/api-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../../live/api-problem.ts';
import { useAskedForm } from '../../live/asked-form.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { ProblemBanner } from '../../ui/problem-banner.tsx';
import { ShownOnce } from '../../ui/shown-once.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { peopleQuery } from './people-query.ts';
import { PeopleTable, type PersonAct } from './people-table.tsx';
import { PersonActs } from './person-acts.tsx';
import { PersonForm } from './person-form.tsx';

/** Accounts: who may sign in, in which roles, cleared for which customers. */
export const PeoplePage = () => {
  const { t } = useTranslation();
  const { data, error } = useQuery(peopleQuery);
  const [editing, setEditing] = useState<PersonView | 'new' | null>(null);
  const [act, setAct] = useState<{ readonly act: PersonAct; readonly person: PersonView } | null>(null);
  const [link, setLink] = useState<string | null>(null);
  const invite = () => setEditing('new');
  useAskedForm('person', invite);
  const choose = (chosen: PersonAct | 'edit', person: PersonView) => {
    if (chosen === 'edit') setEditing(person);
    else setAct({ act: chosen, person });
  };
  return (
    <Page
      title={t('place.people')}
      about={t('people.about')}
      actions={
        <Button look="go" onClick={invite}>
          {t('people.invite')}
        </Button>
      }
    >
      {error && <ProblemBanner problem={problemOf(error)} />}
      {!data && !error && <SkeletonRows />}
      {data && <PeopleTable people={data.people} onAct={choose} />}
      {editing && (
        <PersonForm
          person={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onInvited={(made) => {
            setEditing(null);
            setLink(made);
          }}
        />
      )}
      {act && <PersonActs {...act} onLink={setLink} onClose={() => setAct(null)} />}
      {link !== null && (
        <ShownOnce title={t('people.link')} onClose={() => setLink(null)}>
          <InvitationLink link={link} />
        </ShownOnce>
      )}
    </Page>
  );
};
