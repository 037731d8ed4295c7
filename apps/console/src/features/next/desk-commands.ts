import { useNavigate } from '@tanstack/react-router';
import { routes } from '@watchfloor/api-contract';
import { deskQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';

const { desk } = routes;
const refresh = [deskQuery.queryKey];

/** "I am free" and break, with the way each one leads. */
export const useDeskCommands = () => {
  const navigate = useNavigate();
  const ready = useCommand(desk.ready, {
    refresh,
    onDone: (view) => {
      leave.forget();
      if (view.hand.length > 0) void navigate({ to: '/next' });
    },
  });
  const leave = useCommand(desk.leave, { refresh, onDone: () => ready.forget() });
  return { ready, leave };
};
