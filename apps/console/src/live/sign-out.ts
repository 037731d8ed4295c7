import { leaveNoDrafts } from './local-draft.ts';

/** After the session ended: nothing of it stays on the desk for the next person. */
export const leaveDesk = () => {
  leaveNoDrafts();
  window.location.assign('/sign-in');
};
