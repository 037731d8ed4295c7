import { routes } from '@watchfloor/api-contract';
import { call } from './http.ts';
import { leaveNoDrafts } from './local-draft.ts';

/** Also when the server cannot be reached: the desk is free for the next person. */
export const signOut = async () => {
  await call(routes.session.signOut, {}).catch(() => undefined);
  leaveNoDrafts();
  window.location.assign('/sign-in');
};
