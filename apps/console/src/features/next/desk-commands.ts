import { useNavigate } from '@tanstack/react-router';
import { routes, type Problem } from '@watchfloor/api-contract';
import { useState } from 'react';
import { connectionStore } from '../../live/live-state.ts';
import { deskQuery } from '../../live/queries.ts';
import { useCommand } from '../../live/use-command.ts';

const { desk } = routes;
const refresh = [deskQuery.queryKey];
const noConnection: Problem = { type: 'about:blank', title: 'no connection', status: 0, code: 'no-connection' };

/** "I am free" and break, with the way each one leads. Without a line neither is sent: nobody is given work they cannot see. */
export const useDeskCommands = () => {
  const navigate = useNavigate();
  const line = connectionStore.use();
  /** Since when the line was broken that a key was pressed without. */
  const [pressedWithout, setPressedWithout] = useState<number | null>(null);
  const ready = useCommand(desk.ready, {
    refresh,
    onDone: (view) => {
      leave.forget();
      if (view.hand.length > 0) void navigate({ to: '/next' });
    },
  });
  const leave = useCommand(desk.leave, { refresh, onDone: () => ready.forget() });
  const press = (command: typeof ready | typeof leave) => {
    const { state, since } = connectionStore.get();
    if (state === 'broken') setPressedWithout(since);
    else if (!command.busy) command.send({ body: {} });
  };
  const without = line.state === 'broken' && line.since === pressedWithout;
  return {
    free: () => press(ready),
    takeBreak: () => press(leave),
    busy: ready.busy || leave.busy,
    problem: without ? noConnection : (ready.problem ?? leave.problem),
    forget: () => {
      setPressedWithout(null);
      ready.forget();
      leave.forget();
    },
  };
};
