import { useNavigate } from '@tanstack/react-router';
import { routes } from '@watchfloor/api-contract';
import { deskQuery, incidentQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';

const { desk, incident } = routes;
const refresh = [deskQuery.queryKey];

/** "I am free", break, start and decline, with the way each one leads. */
export const useDeskCommands = () => {
  const navigate = useNavigate();
  const ready = useCommand(desk.ready, {
    refresh,
    onDone: (view) => {
      if (view.hand.length > 0) void navigate({ to: '/next' });
    },
  });
  const leave = useCommand(desk.leave, { refresh });
  const decline = useCommand(desk.decline, { refresh });
  return { ready, leave, decline };
};

export const useStart = (id: string) => {
  const navigate = useNavigate();
  return useCommand(incident.start, {
    refresh: [...refresh, incidentQuery(id).queryKey],
    onDone: () => void navigate({ to: '/incidents/$id', params: { id } }),
  });
};
