import { routes, type PersonView } from '@watchfloor/api-contract';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../live/use-command.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { peopleQuery } from './people-query.ts';
import type { PersonAct } from './people-table.tsx';

interface Props {
  readonly act: PersonAct;
  readonly person: PersonView;
  readonly onLink: (link: string) => void;
  readonly onClose: () => void;
}

const { administration } = routes;
const refresh = [peopleQuery.queryKey];

/** What changes somebody's way in is asked for once more before it happens. */
export const PersonActs = ({ act, person, onLink, onClose }: Props) => {
  const { t } = useTranslation();
  const reinvite = useCommand(administration.reinvite, {
    refresh,
    onDone: ({ invitation }) => {
      onClose();
      onLink(invitation);
    },
  });
  const suspend = useCommand(administration.suspend, { refresh, onDone: onClose });
  const restore = useCommand(administration.restore, { refresh, onDone: onClose });
  const erase = useCommand(administration.erase, { refresh, onDone: onClose });
  const params = { id: person.id };
  const run = {
    reinvite: { command: reinvite, send: () => reinvite.send({ params, body: {} }) },
    suspend: { command: suspend, send: (reason: string) => suspend.send({ params, body: { reason } }) },
    restore: { command: restore, send: () => restore.send({ params, body: {} }) },
    erase: { command: erase, send: () => erase.send({ params, body: {} }) },
  }[act];
  return (
    <Confirm
      title={`${t(`people.${act}`)}: ${person.name}`}
      why={t(`people.${act}Why`)}
      submit={t(`people.${act}`)}
      busy={run.command.busy}
      problem={run.command.problem}
      needsReason={act === 'suspend'}
      onConfirm={run.send}
      onClose={onClose}
    />
  );
};
